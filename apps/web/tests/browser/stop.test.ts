import { existsSync, globSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import {
  createPlainHasher,
  formatHash,
  hashDistance,
  parseHash,
  TURNS,
} from '@holdfast/engine/image'
import { decodePicture, digestFile } from '@holdfast/pictures'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findings, overflow } from './_axe.ts'
import { BUILD, openServer, untilReady } from './_browser.ts'
import { openSite } from './_site.ts'

const site = openSite()
let context: BrowserContext
let page: Page

beforeEach(async () => {
  context = await site.newContext({
    viewport: { width: 360, height: 740 },
    timezoneId: 'Europe/London',
  })
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
})

/** Drawn by `made-pictures.ts`; those called `turned` say in their EXIF that they are to be turned. */
const PICTURES = join(import.meta.dirname, '../../../../fixtures/fingerprints/pictures')

/** The regression pictures of ThreatExchange, where they are at hand. */
const SHARED = join(import.meta.dirname, '../../../../../shared/pdq')

/** Too little in them, or too small, to say anything. */
const POOR: ReadonlySet<string> = new Set(['flat.png', 'tiny.png'])

async function open(language = 'en'): Promise<void> {
  await page.goto(`${site.server.url}${language}/stop/`)
  await untilReady(page)
}

async function make(...files: readonly string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles([...files])
  // Large pictures take long where many tests share a machine.
  await page.locator('h3.done').waitFor({ timeout: 150_000 })
  await page.locator('article').first().waitFor()
}

/** Every hash that the page shows, by its name, of each picture. */
async function shown(): Promise<readonly Readonly<Record<string, string>>[]> {
  const articles = await page.locator('article').all()
  return Promise.all(
    articles.map(async (article) =>
      article.evaluate((element) =>
        Object.fromEntries(
          Array.from(element.querySelectorAll('[data-hash]'), (one) => [
            one.getAttribute('data-hash') ?? '',
            one.textContent,
          ]),
        ),
      ),
    ),
  )
}

/** The same by Node: sharp, and the plain hasher where the page has the fast one. */
async function byNode(path: string): Promise<Readonly<Record<string, string>>> {
  const decoded = await decodePicture(path)
  if (decoded.kind !== 'picture') throw new Error(decoded.issue.code)
  const hasher = createPlainHasher()
  const nearest = hasher.hash(decoded.pixels, 'nearest-512')
  const full = hasher.hash(decoded.pixels, 'full-size')
  const turned = hasher.hashTurned(decoded.pixels, 'nearest-512')
  if (nearest === null || full === null || turned === null) throw new Error('no hash')
  return {
    ...(await digestFile(path)),
    'nearest-512': formatHash(nearest.hash),
    'full-size': formatHash(full.hash),
    ...Object.fromEntries(TURNS.map((turn) => [turn, formatHash(turned.hashes[turn])])),
  }
}

/** Bits between the hashes of the family `nearest-512`. */
function apart(a: Readonly<Record<string, string>> | undefined, b: typeof a): number {
  const [one, other] = [a, b].map((hashes) => parseHash(hashes?.['nearest-512'] ?? ''))
  return one && other ? hashDistance(one, other) : 256
}

describe('fingerprints in the browser', () => {
  const good = readdirSync(PICTURES).filter((file) => !POOR.has(file))

  it('are those that Node makes, of every format, whatever EXIF and colour profiles say', async () => {
    const paths = good.map((file) => join(PICTURES, file))
    await open()
    await make(...paths)
    const found = await shown()
    expect(found).toHaveLength(paths.length)
    for (const [index, path] of paths.entries()) {
      const own = await byNode(path)
      if (path.endsWith('.avif')) {
        // Its colours are rounded differently by each decoder: near, as the reference's README allows, not equal.
        expect(apart(found[index], own)).toBeLessThanOrEqual(10)
      } else expect(found[index], good[index]).toEqual(own)
    }
  })

  it.skipIf(!existsSync(SHARED))(
    'are the reference’s own for the regression pictures of ThreatExchange',
    { timeout: 180_000 },
    async () => {
      const [head = [], ...rows] = readFileSync(join(SHARED, 'expected-hashes.tsv'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => line.split('\t'))
      const at = (row: readonly string[], name: string): string => row[head.indexOf(name)] ?? ''
      await open()
      await make(...rows.map((row) => join(SHARED, at(row, 'file'))))
      const found = await shown()
      const wrong = rows.filter((row, index) => {
        const one = found[index] ?? {}
        return (
          one['nearest-512'] !== at(row, 'pdq_cpp_cli_nearest512') ||
          one['full-size'] !== at(row, 'pdq_full_size_no_resize') ||
          one['sha256'] !== at(row, 'file_sha256') ||
          one['rotate90'] !== at(row, 'dih_rotate90') ||
          one['flipMinus1'] !== at(row, 'dih_flip_minus1')
        )
      })
      expect(found).toHaveLength(31)
      expect(wrong.map((row) => at(row, 'file'))).toEqual([])
    },
  )

  it('say what is poor and what is no picture, and go on with the next', async () => {
    await open()
    await page.locator('input[type=file]').setInputFiles([
      { name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('') },
      { name: 'b.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg onload=x>') },
      { name: 'c.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('\xff\xd8\xff\xe0', 'latin1') },
      {
        name: 'd.heic',
        mimeType: 'image/heic',
        buffer: Buffer.from('\0\0\0\x18ftypheic....ispe....\0\0\0\x40\0\0\0\x40', 'latin1'),
      },
      {
        name: 'e.png',
        mimeType: 'image/png',
        buffer: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x80\0\0\0\x80\0', 'latin1'),
      },
    ])
    await page.getByRole('heading', { name: 'No fingerprint could be made' }).waitFor()
    expect(await page.locator('.issues li').allTextContents()).toEqual([
      'File 1: it is empty.',
      'File 2: this is no picture and no video that we know. Choose a JPEG, PNG, WebP, GIF, HEIC, MP4 or WebM.',
      'Picture 3: the file is broken or incomplete.',
      'Picture 4: the file is broken or incomplete.',
      'Picture 5: it is too large for this page. More than 50 megapixels or 60 megabytes do not work here.',
    ])
    await make(join(PICTURES, 'flat.png'), join(PICTURES, 'tiny.png'), join(PICTURES, 'rings.jpg'))
    expect(await page.locator('article .low').allTextContents()).toHaveLength(1)
    expect(await page.locator('.issues li').last().textContent()).toContain('File 7')
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })

  it('of HEIC need a decoder, which comes from here and only then', async () => {
    await open()
    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    await context.route('**/libheif.wasm', (route) => route.abort())
    await make(join(PICTURES, 'phone.heic'), join(PICTURES, 'hills.png'))
    expect(await page.locator('.issues li').allTextContents()).toEqual([
      expect.stringContaining('to open it this page has to load something once'),
    ])
    expect(await page.locator('article').count()).toBe(1)
    await page.getByRole('button', { name: 'Forget everything' }).click()
    await context.unroute('**/libheif.wasm')
    requests.length = 0
    await make(join(PICTURES, 'hills.heic'), join(PICTURES, 'phone.heic'))
    expect(await page.locator('article').count()).toBe(2)
    expect(requests.filter((url) => !url.startsWith(site.server.url))).toEqual([])
    expect(requests.filter((url) => url.endsWith('/libheif/libheif.wasm'))).toHaveLength(1)
    expect(await page.content()).not.toContain('phone.heic')
  })

  it('say how much is loaded for HEIC', () => {
    const parts = globSync('reading/*/libheif/libheif.wasm', { cwd: BUILD })
    const scripts = globSync('_app/immutable/workers/chunks/*.js', { cwd: BUILD }).filter((file) =>
      readFileSync(join(BUILD, file), 'utf8').includes('_heif_context_alloc'),
    )
    expect([parts.length, scripts.length]).toEqual([1, 1])
    const sizes = [...parts, ...scripts].map((file) => statSync(join(BUILD, `${file}.gz`)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toBeCloseTo(0.5, 1)
  })

  it('can be saved as a bank without low quality, and forgotten', async () => {
    await open()
    await make(join(PICTURES, 'flat.png'), join(PICTURES, 'hills.png'))
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    const saved = readFileSync(await (await download).path(), 'utf8')
    const { 'nearest-512': nearest } = await byNode(join(PICTURES, 'hills.png'))
    expect(saved.split('\r\n').map((line) => line.split(',').slice(0, 2))).toEqual([
      ['id', 'pdq'],
      ['2', nearest],
      [''],
    ])
    await page.getByRole('button', { name: 'Forget everything' }).click()
    await page.getByText('Choose pictures').waitFor()
    expect(await page.locator('article').count()).toBe(0)
  })

  it('ask nobody for anything, and show nothing of the picture', async () => {
    await open()
    await page.waitForLoadState('networkidle')
    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    await make(join(PICTURES, 'large.jpg'))
    // The tool's own scripts come when something was chosen; nothing else does.
    const isScript = (url: string): boolean =>
      url.startsWith(site.server.url) && url.endsWith('.js')
    expect(requests.filter((url) => !isScript(url))).toEqual([])
    expect(await page.locator('main').locator('img, canvas, video, picture').count()).toBe(0)
    expect(await page.content()).not.toContain('large.jpg')
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
  })

  it('can be stopped', async () => {
    await open()
    // Enough that no machine is done before the button stands still and is clicked.
    await page
      .locator('input[type=file]')
      .setInputFiles(Array.from({ length: 300 }, () => join(PICTURES, 'large.jpg')))
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText('Stopped. Nothing was kept.').waitFor()
    expect(await page.locator('article').count()).toBe(0)
  })
})

describe('the service that fits', () => {
  it('is found by keyboard alone, with the place to report beside it', async () => {
    await open()
    await page.locator('input[name=pictured]').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.getByLabel('Where do you live?').selectOption('gb')
    await page.getByLabel('Where was it posted?').selectOption('discord')
    expect(await page.locator('.answer').textContent()).toContain('Take It Down, Report Remove.')
    const cards = page.locator('section[aria-labelledby=service] details')
    expect(await cards.first().getAttribute('id')).toBe('take-it-down')
    expect(await cards.first().evaluate((element: HTMLDetailsElement) => element.open)).toBe(true)
    expect(await cards.last().textContent()).toContain('Does not fit')
    await page.getByRole('link', { name: 'Report it on Discord too' }).press('Enter')
    await page.locator('#at-discord a[href="/en/platforms/discord/#report"]').waitFor()
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Clear the answers' }).click()
    expect(await page.locator('.answer').textContent()).toBe('')
  })

  it('is not one for which the picture would have to be fetched', async () => {
    await open()
    await page.locator('input[name=pictured][value=adult]').check()
    await page.locator('input[name=holds][value=no]').check()
    expect(await page.locator('.answer').textContent()).toContain('No service fits')
    expect(await page.locator('#stopncii').textContent()).toContain("Don't fetch or download it")
  })

  it('says whom to call in the country of the device', async () => {
    await open()
    await page.locator('aside a[href="tel:116123"]').waitFor()
  })

  it('stands on the page without scripts, each sentence with its source', async () => {
    const without = await site.newContext({ javaScriptEnabled: false })
    const plain = await without.newPage()
    for (const language of ['en', 'de']) {
      await plain.goto(`${site.server.url}${language}/stop/`)
      for (const id of ['take-it-down', 'report-remove', 'stopncii']) {
        await plain.locator(`#${id} summary`).click()
        expect(await plain.locator(`#${id} ol > li`).first().isVisible()).toBe(true)
        expect(await plain.locator(`#${id} dd a[href^="#"]`).count()).toBeGreaterThan(5)
      }
      expect(await plain.locator('.without').isVisible()).toBe(true)
      expect(await plain.locator('input').count()).toBe(0)
      expect(await plain.locator('[id^="at-"]').count()).toBeGreaterThan(20)
    }
    await without.close()
  })
})

describe('the page', () => {
  it('loads no worker before a picture is chosen', async () => {
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await open()
    await page.waitForLoadState('networkidle')
    expect(scripts.filter((url) => url.includes('/workers/'))).toEqual([])
    expect(scripts.length).toBeGreaterThan(5)
  })

  it('makes fingerprints with the server gone, after one visit', async () => {
    const own = await openServer()
    // With the service worker, which answers when the server is gone.
    const visit = await site.browser.newContext()
    const kept = await visit.newPage()
    await kept.goto(`${own.url}de/stop/`)
    await kept.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await untilReady(kept)
    const keeps = (): Promise<boolean> =>
      kept.evaluate(async () => {
        const names = await caches.keys()
        const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
        return all.flat().some(({ url }) => url.endsWith('/libheif.wasm'))
      })
    expect(await keeps()).toBe(false)
    const ready = kept.getByRole('heading', { name: 'Ein Fingerabdruck ist fertig' })
    // What opens HEIC stays on the device from its first use on.
    await kept.locator('input[type=file]').setInputFiles(join(PICTURES, 'mirrored.heic'))
    await ready.waitFor()
    expect(await keeps()).toBe(true)
    await own.close()
    await visit.setOffline(true)
    for (const picture of ['hills.png', 'phone.heic']) {
      await kept.reload()
      await untilReady(kept)
      await kept.locator('input[type=file]').setInputFiles(join(PICTURES, picture))
      await ready.waitFor()
    }
    await visit.close()
  })
})
