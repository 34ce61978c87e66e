/**
 * `npm run pictures`: what every kind of page looks like, on a phone and on a desk, light and dark, into
 * `docs/pictures/`. Needs the built pages, and builds them.
 */
import { globSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openBrowser, openServer, untilReady } from '../apps/web/tests/browser/_browser.ts'
import { KINDS } from '../apps/web/tests/browser/_pages.ts'
import { buildPages } from './_build.ts'

const FOLDER = join(import.meta.dirname, '../docs/pictures/pages')

/** CSS pixels; a desk's picture is half as sharp, since nobody reads the words of a whole screen in it. */
const SCREENS = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 1.5 },
  desk: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.75 },
} as const

const SCHEMES = ['light', 'dark'] as const

await buildPages()
mkdirSync(FOLDER, { recursive: true })
for (const old of globSync('*.jpg', { cwd: FOLDER })) rmSync(join(FOLDER, old))

const server = await openServer()
const browser = await openBrowser()
for (const [screen, size] of Object.entries(SCREENS)) {
  for (const colorScheme of SCHEMES) {
    const context = await browser.newContext({
      ...size,
      colorScheme,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    })
    const page = await context.newPage()
    for (const address of KINDS) {
      await page.goto(`${server.url}${address}`)
      if ((await page.locator('script[type="module"]').count()) > 0) await untilReady(page)
      const path = join(FOLDER, `${nameOf(address)}-${screen}-${colorScheme}.jpg`)
      await page.screenshot({ path, type: 'jpeg', quality: 60 })
    }
    await context.close()
    console.log(`pictures: ${String(KINDS.length)} pages, ${screen}, ${colorScheme}`)
  }
}
await browser.close()
await server.close()

/** `de/now/ch/` → `now-ch`. */
function nameOf(address: string): string {
  const words = address
    .split('/')
    .slice(1)
    .filter((word) => word !== '')
  return words.length === 0 ? (address.split(/[./]/u)[0] ?? '') : words.join('-')
}
