/** How the pages are built: prerendered, with styles inside each page, under a policy that allows no other origin. */
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'

export default defineConfig({
  plugins: [
    sveltekit({
      adapter: adapter({ precompress: true }),
      // Every style goes into the page: one request, and the first help is readable when it has arrived.
      inlineStyleThreshold: 100_000,
      paths: { relative: false },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          'script-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['none'],
        },
      },
      // `static/offline.js` registers it, so that pages without hydration get it too.
      serviceWorker: { register: false },
    }),
  ],
  build: {
    // Small assets would become data: addresses, which the policy refuses.
    assetsInlineLimit: 0,
  },
  worker: { format: 'es' },
})
