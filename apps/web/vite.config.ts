/** How the pages are built: prerendered, with styles inside each page, under a policy that allows no other origin. */
import adapter from '@sveltejs/adapter-static'
import { sveltekit } from '@sveltejs/kit/vite'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { readingAssets } from './reading-assets.ts'

const NO_STORAGE = fileURLToPath(new URL('src/lib/page/no-storage.ts', import.meta.url))

/**
 * SvelteKit keeps where a page was scrolled to in the session's storage. These pages keep nothing that a person did not
 * ask them to keep, so its storage is taken away.
 */
function withoutStorage(): Plugin {
  return {
    name: 'holdfast-without-storage',
    enforce: 'pre',
    resolveId: (source, importer) =>
      source.endsWith('/session-storage.js') && importer?.includes('@sveltejs/kit') === true
        ? NO_STORAGE
        : null,
  }
}

export default defineConfig({
  plugins: [
    withoutStorage(),
    readingAssets(),
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
          // SvelteKit hides its announcer by a style attribute, this one and no other.
          'style-src-attr': [
            'unsafe-hashes',
            'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo=',
          ],
          'img-src': ['self'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'worker-src': ['self'],
          'manifest-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['none'],
        },
      },
      // Names of styles count among the bytes of the first page.
      compilerOptions: { cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}` },
      // `static/offline.js` registers it, so that pages without hydration get it too.
      serviceWorker: { register: false },
    }),
  ],
  build: {
    // Small assets would become data: addresses, which the policy refuses.
    assetsInlineLimit: 0,
    // Old phones know neither range queries nor logical shorthands; scripts serve the tools only.
    cssTarget: ['chrome87', 'safari14', 'firefox78'],
  },
  worker: { format: 'es' },
})
