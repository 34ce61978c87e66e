import { globSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LANGUAGE_KB, PICTURE_LANGUAGES, TOOLS_KB } from '../../src/lib/pictures/languages.ts'
import { BUILD, openServer, untilReady } from './_browser.ts'
import { FIRST_SCREEN, SECOND_SCREEN, plainPicture, screenOf } from './_screens.ts'
import { openSite } from './_site.ts'

const site = openSite()

let context: BrowserContext
let page: Page
let first: Buffer
let second: Buffer

beforeAll(async () => {
  first = await screenOf(site.browser, FIRST_SCREEN)
  second = await screenOf(site.browser, SECOND_SCREEN, 'dark')
})

beforeEach(async () => {
  context = await site.newContext({
    viewport: { width: 360, height: 740 },
  })
  page = await context.newPage()
})

afterEach(async () => {
  await context.close()
})

/** Reading takes long where many tests share a machine. */
const PATIENT = { timeout: 180_000 }

const READ = { name: 'Read the screenshots' }
const CORRECT = { level: 1, name: 'Is this what the chat says?' }

interface Chosen {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

function png(name: string, buffer: Buffer): Chosen {
  return { name, mimeType: 'image/png', buffer }
}

async function choose(...files: readonly Chosen[]): Promise<void> {
  await page.goto(`${site.server.url}en/check/`)
  await untilReady(page)
  await page.locator('input[accept="image/*"]').setInputFiles([...files])
  await page.getByRole('button', READ).waitFor()
}

async function read(...files: readonly Chosen[]): Promise<void> {
  await choose(...files)
  await page.getByRole('button', READ).click()
}

/**
 * Puts another judge in the guard's place: it takes everything red for suspected. The product has no switch for this; the
 * test answers the request for the guard's script itself, so that the pages run as they are built.
 */
async function suspectRed(): Promise<void> {
  const scripts = globSync('_app/immutable/workers/chunks/*.js', { cwd: BUILD })
  const guard = scripts.find((file) =>
    /createGuard\b/u.test(readFileSync(join(BUILD, file), 'utf8')),
  )
  if (guard === undefined) throw new Error('the guard has no script of its own')
  await context.route(`**/${guard.replaceAll('\\', '/')}`, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export async function createGuard() {
        return async ({ data, width }) => {
          const middle = 4 * (width * (width >> 1) + (width >> 1))
          const red = data[middle] > 200 && data[middle + 1] < 60
          return [{ className: red ? 'Porn' : 'Neutral', probability: 0.97 }]
        }
      }`,
    }),
  )
}

describe('reading screenshots', () => {
  it(
    'puts two of them together, lets the person correct them, and finds the threat, on this device alone',
    PATIENT,
    async () => {
      const foreign: string[] = []
      context.on('request', (request) => {
        if (!request.url().startsWith(site.server.url)) foreign.push(new URL(request.url()).origin)
      })
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      await read(png('one.png', first), png('two.png', second))
      await page.getByRole('heading', CORRECT).waitFor({ timeout: 120_000 })
      expect(await page.locator('img, canvas').count()).toBe(0)
      const words = await page
        .locator('textarea')
        .evaluateAll((areas) => areas.map((area) => (area as HTMLTextAreaElement).value))
      const all = words.join(' ').replaceAll(/\s+/gu, ' ')
      expect(all).toContain('send your')
      expect(all).toContain('you have one hour')
      // What both show stands there once.
      expect(all.split('oh right').length - 1).toBe(1)

      const threat = page
        .locator('main li')
        .filter({ has: page.locator('textarea') })
        .last()
      await threat.locator('textarea').fill('you have 1 hour or I post it')
      await threat.locator('textarea').blur()
      const undo = page.getByRole('button', { name: 'Undo' })
      await undo.click()
      expect(await threat.locator('textarea').inputValue()).toContain('you have one hour')

      const focused = (): Promise<string> =>
        page.evaluate(
          () => document.activeElement?.closest('li')?.querySelector('textarea')?.value ?? '',
        )
      const messages = page.locator('main li').filter({ has: page.locator('textarea') })
      await messages.first().locator('summary').click()
      await messages.first().getByRole('button', { name: 'Remove' }).click()
      expect(await focused()).toBe(await messages.first().locator('textarea').inputValue())
      await undo.click()
      await page.getByRole('button', { name: 'Check these messages' }).click()
      await page.getByRole('heading', { level: 1, name: 'blackmail' }).waitFor()

      await page.getByRole('button', { name: 'Back to correcting' }).click()
      await page.getByRole('button', { name: 'Swap all sides' }).click()
      await page.getByRole('button', { name: 'Check these messages' }).click()
      // Swapped, the threats would be the person's own, and the chat would look harmless.
      await page.getByRole('heading', { name: 'Did you tap the wrong name?' }).waitFor()
      await page.getByRole('button', { name: /phone$/u }).click()
      await page.getByRole('heading', { level: 1, name: 'blackmail' }).waitFor()
      expect(foreign).toEqual([])
      expect(complaints).toEqual([])
      const kept = await page.evaluate(async () => ({
        local: localStorage.length,
        session: sessionStorage.length,
        databases: (await indexedDB.databases()).length,
        caches: (await caches.keys()).length,
      }))
      expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0 })
    },
  )

  it('works by keyboard alone: whose a message is, its words, taking it out', PATIENT, async () => {
    await read(png('one.png', first))
    await page.getByRole('heading', CORRECT).waitFor({ timeout: 120_000 })
    const message = page
      .locator('main li')
      .filter({ has: page.locator('textarea') })
      .first()
    const me = message.getByRole('button', { name: 'Me', exact: true })
    const before = await me.getAttribute('aria-pressed')
    await message.locator('textarea').focus()
    await page.keyboard.press('Tab')
    if (before === 'false') await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await me.getAttribute('aria-pressed')).not.toBe(before)
    const count = await page.locator('textarea').count()
    await message.locator('summary').focus()
    await page.keyboard.press('Enter')
    await message.getByRole('button', { name: 'Remove' }).press('Enter')
    expect(await page.locator('textarea').count()).toBe(count - 1)
    await page.getByRole('button', { name: 'Undo' }).press('Enter')
    expect(await page.locator('textarea').count()).toBe(count)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main button, main summary, main textarea')]
        .filter((element) => element.checkVisibility())
        .filter((element) => element.getBoundingClientRect().height < 43.5)
        .map((element) => element.outerHTML.slice(0, 80)),
    )
    expect(small).toEqual([])
  })

  it(
    'refuses a picture that the guard suspects, kindly, and reads the others',
    PATIENT,
    async () => {
      await suspectRed()
      const red = await plainPicture(site.browser, '#f00')
      await read(png('one.png', first), png('IMG_7.png', red))
      await page.getByRole('heading', CORRECT).waitFor({ timeout: 120_000 })
      const note = page.locator('section').filter({ hasText: 'One picture was left out' })
      const text = await note.innerText()
      expect(text).toContain('Picture 2 (IMG_7.png)')
      expect(text).toContain('do not send it to anyone')
      expect(text).toContain('police or a helpline')
      expect(await note.getByRole('link').getAttribute('href')).toBe('/en/help/')
      expect(await page.locator('textarea').count()).toBeGreaterThan(1)
      expect(await page.locator('img, canvas').count()).toBe(0)
    },
  )

  it(
    'reads nothing where every picture is refused or is none, and names each with the remedy',
    PATIENT,
    async () => {
      await suspectRed()
      const red = await plainPicture(site.browser, '#f00')
      await read(png('IMG_7.png', red), png('broken.png', Buffer.from('no picture')))
      await page
        .getByRole('heading', { level: 1, name: 'No messages were found' })
        .waitFor({ timeout: 120_000 })
      const text = await page.locator('main').innerText()
      expect(text).toContain('Not read: Picture 1 (IMG_7.png)')
      expect(text).toContain('Picture 2 (broken.png) could not be opened')
    },
  )

  it('can be stopped at any time, which ends the workers', PATIENT, async () => {
    await read(png('one.png', first), png('two.png', second))
    await page.getByRole('button', { name: 'Stop' }).waitFor()
    await expect.poll(() => page.workers().length).toBeGreaterThan(1)
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('heading', { level: 1, name: 'Check a chat' }).waitFor()
    // The one that checks chats waits for the next one.
    await expect.poll(() => page.workers().length, { timeout: 15_000 }).toBeLessThanOrEqual(1)
  })

  it(
    'takes a picture from the clipboard, and says so where the tools do not come',
    PATIENT,
    async () => {
      await page.goto(`${site.server.url}en/check/`)
      await untilReady(page)
      await page.evaluate(
        (bytes) => {
          const data = new DataTransfer()
          data.items.add(new File([Uint8Array.from(bytes)], 'image.png', { type: 'image/png' }))
          document.body.dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          )
        },
        [...first],
      )
      await page.getByRole('heading', { level: 1, name: 'One screenshot to read' }).waitFor()
      await context.route('**/reading/**', (route) => route.abort())
      await page.getByRole('button', READ).click()
      await page.getByRole('heading', { level: 1, name: 'could not be read now' }).waitFor()
    },
  )

  it('says so too where a language alone does not come', PATIENT, async () => {
    await choose(png('one.png', first))
    await context.route('**/fra.traineddata.gz', (route) => route.abort())
    await page.getByLabel('French').check()
    await page.getByRole('button', READ).click()
    await page.getByRole('heading', { level: 1, name: 'could not be read now' }).waitFor()
  })

  it('works without a network once it was used, and not a picture is kept', PATIENT, async () => {
    const own = await openServer()
    await context.close()
    // With the service worker, which answers when the server is gone.
    context = await site.browser.newContext()
    page = await context.newPage()
    await page.goto(`${own.url}en/check/`)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    const before = await cachedPaths()
    expect(before.filter((path) => path.startsWith('/reading/'))).toEqual([])
    await untilReady(page)
    await page.locator('input[accept="image/*"]').setInputFiles([png('one.png', first)])
    await page.getByText('MB are loaded').waitFor()
    await page.getByRole('button', READ).click()
    await page.getByRole('heading', CORRECT).waitFor({ timeout: 120_000 })
    await own.close()
    await context.setOffline(true)

    await page.reload()
    await untilReady(page)
    await page.locator('input[accept="image/*"]').setInputFiles([png('one.png', first)])
    await page.getByText('on your device already').waitFor()
    await page.getByLabel('French').check()
    await page.getByText('MB are loaded').waitFor()
    await page.getByLabel('French').uncheck()
    await page.getByRole('button', READ).click()
    await page.getByRole('heading', CORRECT).waitFor({ timeout: 120_000 })
    const paths = await cachedPaths()
    expect(paths.some((path) => path.endsWith('/eng.traineddata.gz'))).toBe(true)
    expect(paths.filter((path) => /blob|one\.png/u.test(path))).toEqual([])
  })

  it('says beforehand how much there is to load', () => {
    const sizeOf = (pattern: string): number =>
      globSync(pattern, { cwd: BUILD }).reduce((sum, file) => {
        const path = join(BUILD, file)
        // Sent compressed where that is smaller; the languages are so already.
        return sum + statSync(file.endsWith('.gz') ? path : `${path}.gz`).size
      }, 0)
    const tools =
      sizeOf('_app/immutable/workers/chunks/*.js') +
      sizeOf('reading/*/tesseract/{worker.min.js,tesseract-core-simd-lstm.{js,wasm}}') +
      sizeOf('reading/*/tensorflow/*simd.wasm')
    expect(Math.abs(tools / 1000 - TOOLS_KB) / TOOLS_KB).toBeLessThan(0.05)
    for (const code of PICTURE_LANGUAGES) {
      const size = sizeOf(`reading/*/languages/${code}.traineddata.gz`) / 1000
      expect(Math.abs(size - LANGUAGE_KB[code]), code).toBeLessThan(20)
    }
  })
})

/** Addresses of everything that the service worker keeps. */
async function cachedPaths(): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys()
    const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
    return kept.flat().map(({ url }) => new URL(url).pathname)
  })
}
