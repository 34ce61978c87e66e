/**
 * Keeps the whole app on the device after the first visit: every page and asset, nothing else; what reading pictures
 * needs once somebody has read one. It never stores what a person typed, chose or opened.
 */
import { version } from '$app/env'
import { assets, immutable, prerendered } from '$app/manifest'
import { self } from '$app/service-worker'

const CACHE = `holdfast-${version}`

/** Set by `reading-assets.ts`: the folder of what reading pictures needs, with the versions in its name. */
declare const __READING__: string

/** Apart from the rest: it is large, the same in many versions of the app, and most people never need it. */
const TOOLS = `holdfast${__READING__.replaceAll('/', '-')}`

/** The server answers `/` with a way on, which no cache may hand out as a page; the page itself is here. */
const START = '/index.html'

const PAGES = prerendered
  .map(({ path }) => withSlash(path))
  // Not what a page was made from, for which only navigation inside a hydrated app would ask, and not the examples.
  .filter((path) => !path.endsWith('/__data.json') && !path.startsWith('/examples/'))
  .map((path) => (path === '/' ? START : path))
const FILES = [...immutable, ...assets].map(({ path }) => withSlash(path))

/** The manifest names the start without a slash, and some files too. */
function withSlash(path: string): string {
  return path.startsWith('/') ? path : `/${path}`
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepAll())
})

async function keepAll(): Promise<void> {
  const cache = await caches.open(CACHE)
  // `reload` goes past the browser's own cache, so that an update never mixes old pages with new ones.
  await cache.addAll(
    [...new Set([...PAGES, ...FILES])].map((path) => new Request(path, { cache: 'reload' })),
  )
  await self.skipWaiting()
}

self.addEventListener('activate', (event) => {
  event.waitUntil(dropOld())
})

async function dropOld(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name !== CACHE && name !== TOOLS)
  await Promise.all(old.map((name) => caches.delete(name)))
  await self.clients.claim()
}

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || url.origin !== self.location.origin) return
  event.respondWith(answer(event.request, url))
})

/** Tesseract, its languages, the guard's model: not in the manifest, and their names change with what is in them. */
function isTool(path: string): boolean {
  return path.startsWith(__READING__) || path.includes('/workers/chunks/')
}

/** From the device where it is there. By address alone: `Vary` headers made whole caches unusable offline. */
async function answer(request: Request, url: URL): Promise<Response> {
  if (isTool(url.pathname)) return tool(request, url)
  const cache = await caches.open(CACHE)
  const path = url.pathname === '/' ? START : url.pathname
  // People type addresses without the slash at the end.
  for (const address of [path, `${path}/`]) {
    const kept = await cache.match(address, { ignoreVary: true })
    if (kept !== undefined) return kept
  }
  try {
    return await fetch(request)
  } catch (error) {
    const lost = await cache.match('/404.html', { ignoreVary: true })
    if (request.mode === 'navigate' && lost !== undefined) return lost
    throw error
  }
}

/** Kept from its first use on, and never asked for again: its address changes with its content. */
async function tool(request: Request, { pathname }: URL): Promise<Response> {
  const cache = await caches.open(TOOLS)
  const kept = await cache.match(pathname, { ignoreVary: true })
  if (kept !== undefined) return kept
  const response = await fetch(request)
  // A device without room for it can still read now.
  if (response.ok) await cache.put(pathname, response.clone()).catch(() => undefined)
  return response
}
