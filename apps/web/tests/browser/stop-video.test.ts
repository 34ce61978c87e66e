import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createPlainHasher, hashDistance, MATCH_DISTANCE, parseHash } from '@holdfast/engine/image'
import { drawPicture, type Drawing } from '@holdfast/engine/made-pictures'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findings, overflow } from './_axe.ts'
import { untilReady } from './_browser.ts'
import { openSite } from './_site.ts'
import { HEIGHT, makeWebm, recordMp4, WIDTH } from './_videos.ts'

const site = openSite()
let context: BrowserContext
let page: Page

beforeEach(async () => {
  context = await site.newContext({
    viewport: { width: 360, height: 740 },
  })
  // Counts the addresses under which files can be read.
  await context.addInitScript(() => {
    const open = new Set<string>()
    Object.assign(globalThis, { open })
    const createObjectURL = URL.createObjectURL.bind(URL)
    const revokeObjectURL = URL.revokeObjectURL.bind(URL)
    URL.createObjectURL = (object: Blob) => {
      const address = createObjectURL(object)
      open.add(address)
      return address
    }
    URL.revokeObjectURL = (address: string) => {
      open.delete(address)
      revokeObjectURL(address)
    }
  })
  page = await context.newPage()
  await page.goto(`${site.server.url}en/stop/`)
  await untilReady(page)
})

afterEach(async () => {
  await context.close()
})

async function choose(...buffers: readonly Buffer[]): Promise<void> {
  const files = buffers.map((buffer) => ({ name: 'a.bin', mimeType: 'video/mp4', buffer }))
  await page.locator('input[type=file]').setInputFiles(files)
}

async function make(...buffers: readonly Buffer[]): Promise<void> {
  await choose(...buffers)
  await page.locator('h3.done').waitFor({ timeout: 120_000 })
}

/** What the page shows of the first video: hashes by second, sums by name. */
async function shown(): Promise<ReadonlyMap<string, string>> {
  const all = await page
    .locator('article')
    .first()
    .locator('[data-hash]')
    .evaluateAll((elements) =>
      elements.map((one) => [one.getAttribute('data-hash') ?? '', one.textContent] as const),
    )
  return new Map(all)
}

/** Bits between what the page shows of a second and the drawing that is seen then, hashed here. */
function apart(found: ReadonlyMap<string, string>, second: number, drawing: Drawing): number {
  const own = createPlainHasher().hash(drawPicture(drawing, WIDTH, HEIGHT, 3), 'nearest-512')
  const hash = parseHash(found.get(String(second)) ?? '')
  return own === null || hash === null ? 256 : hashDistance(own.hash, hash)
}

function openAddresses(): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { open: Set<string> }).open.size)
}

/** A player that is slow to draw: it tells of a picture a while after it says that it is there; where `again`, of the one before first. */
async function drawLate(on: Page, how: { readonly again: boolean }): Promise<void> {
  await on.evaluate(({ again }) => {
    const seen = { drawn: 0, taken: [] as number[] }
    const start = globalThis.setTimeout.bind(globalThis)
    // On a busy machine a picture may come later than it is waited for; that is another test's matter.
    const patient = (run: () => void, time = 0) => start(run, time * 20)
    Object.assign(globalThis, { seen, setTimeout: patient })
    let before: VideoFrameCallbackMetadata | null = null
    type Ask = HTMLVideoElement['requestVideoFrameCallback']
    const own: Ask = Reflect.get<HTMLVideoElement, 'requestVideoFrameCallback'>(
      HTMLVideoElement.prototype,
      'requestVideoFrameCallback',
    )
    HTMLVideoElement.prototype.requestVideoFrameCallback = function (callback) {
      if (again && before !== null) {
        const metadata = before
        before = null
        queueMicrotask(() => {
          callback(0, metadata)
        })
        return 0
      }
      return own.call(this, (now, metadata) => {
        start(() => {
          seen.drawn += 1
          before = metadata
          callback(now, metadata)
        }, 200)
      })
    }
    const take = globalThis.createImageBitmap
    const taking = (source: ImageBitmapSource, options?: ImageBitmapOptions) => {
      seen.taken.push(seen.drawn)
      return take(source, options)
    }
    Object.assign(globalThis, { createImageBitmap: taking })
  }, how)
}

/** How many pictures that player had told of when each moment was looked at. */
async function takenAfter(on: Page): Promise<readonly number[]> {
  return on.evaluate(() => (globalThis as unknown as { seen: { taken: number[] } }).seen.taken)
}

const sum = (kind: string, bytes: Buffer): string => createHash(kind).update(bytes).digest('hex')

describe('a video', () => {
  it('is known by what is seen each second, without what shows too little', async () => {
    const video = await makeWebm(page, ['hills', 'flat', 'noise', 'rings'])
    await make(video)
    const found = await shown()
    expect([...found.keys()]).toEqual(['sha256', 'md5', '0', '2', '3'])
    expect(found.get('sha256')).toBe(sum('sha256', video))
    expect(found.get('md5')).toBe(sum('md5', video))
    expect(apart(found, 0, 'hills')).toBeLessThanOrEqual(MATCH_DISTANCE)
    expect(apart(found, 0, 'noise')).toBeGreaterThan(MATCH_DISTANCE)
    expect(apart(found, 2, 'noise')).toBeLessThanOrEqual(MATCH_DISTANCE)
    expect(apart(found, 3, 'rings')).toBeLessThanOrEqual(MATCH_DISTANCE)
    expect(await page.locator('article').textContent()).toContain('4 moments, one a second. 3 of')
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  })

  it("is known on the adults' page too, whose policy is its own", async () => {
    await page.goto(`${site.server.url}en/stop/adult/`)
    await untilReady(page)
    await make(await makeWebm(page, ['hills']))
    expect(apart(await shown(), 0, 'hills')).toBeLessThanOrEqual(MATCH_DISTANCE)
  })

  it('may be an MP4, and one that does not say how long it is', async () => {
    const mp4 = await recordMp4(page, 'hills')
    const endless = await makeWebm(page, ['noise', 'hills', 'rings'], null)
    await make(mp4)
    expect(apart(await shown(), 1, 'hills')).toBeLessThanOrEqual(MATCH_DISTANCE)
    await page.getByRole('button', { name: 'Forget everything' }).click()
    await make(endless)
    expect(apart(await shown(), 1, 'hills')).toBeLessThanOrEqual(MATCH_DISTANCE)
  })

  it('is on no page, asks nobody for anything, and leaves no address behind', async () => {
    const video = await makeWebm(page, ['hills', 'noise'])
    await page.waitForLoadState('networkidle')
    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    await make(video)
    const foreign = requests.filter(
      (url) => !url.startsWith('blob:') && !url.startsWith(site.server.url),
    )
    expect(foreign).toEqual([])
    expect(
      requests.filter((url) => !url.startsWith('blob:')).every((url) => url.endsWith('.js')),
    ).toBe(true)
    expect(await page.locator('main').locator('img, canvas, video, picture').count()).toBe(0)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await openAddresses()).toBe(0)
  })

  it('is saved as moments that belong together', async () => {
    await make(await makeWebm(page, ['hills', 'flat', 'noise']))
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as a file' }).click()
    const saved = readFileSync(await (await download).path(), 'utf8')
    expect(saved.split('\r\n').map((line) => line.split(',')[0])).toEqual(['id', '1#0', '1#2', ''])
  })

  it('is looked at when its picture is there, not when the player says so', async () => {
    await drawLate(page, { again: false })
    await make(await makeWebm(page, ['hills', 'noise', 'rings']))
    expect(await takenAfter(page)).toEqual([1, 2, 3])
  })

  it('is not looked at when the player tells of the picture before once more', async () => {
    await drawLate(page, { again: true })
    await make(await makeWebm(page, ['hills', 'noise', 'rings']))
    expect(await takenAfter(page)).toEqual([1, 2, 3])
  })

  it('takes hardly longer in a player that never tells of a picture, and leaves no question behind', async () => {
    // As Safari does with a player that is in no document. Adds up the waits that ran out.
    await page.evaluate(() => {
      const seen = { waited: 0, asked: new Set<number>() }
      Object.assign(globalThis, { seen })
      let asks = 0
      HTMLVideoElement.prototype.requestVideoFrameCallback = () => {
        asks += 1
        seen.asked.add(asks)
        return asks
      }
      HTMLVideoElement.prototype.cancelVideoFrameCallback = (ask) => {
        seen.asked.delete(ask)
      }
      const start = globalThis.setTimeout.bind(globalThis)
      const starting = (run: (...values: unknown[]) => void, time = 0, ...values: unknown[]) =>
        start(() => {
          seen.waited += time
          run(...values)
        }, time)
      Object.assign(globalThis, { setTimeout: starting })
    })
    await make(await makeWebm(page, ['hills', 'noise', 'rings', 'hills', 'noise', 'rings']))
    expect(await page.locator('article').textContent()).toContain('6 moments')
    const { waited, asked } = await page.evaluate(() => {
      const { seen } = globalThis as unknown as { seen: { waited: number; asked: Set<number> } }
      return { waited: seen.waited, asked: seen.asked.size }
    })
    expect(waited).toBeLessThan(1_500)
    expect(asked).toBe(0)
  })

  it('that can not be played is an issue with a remedy, and the next one goes on', async () => {
    const video = await makeWebm(page, ['noise', 'hills'])
    await make(
      Buffer.from('\0\0\0\x18ftypisom', 'latin1'),
      Buffer.from('RIFF\0\0\0\0AVI ', 'latin1'),
      Buffer.from('#EXTM3U\nhttp://a.example/'),
      Buffer.from(''),
      video,
    )
    expect(await page.locator('.issues li').allTextContents()).toEqual([
      expect.stringMatching(/^Video 1: this browser can't play it.*another browser/iu),
      expect.stringMatching(/^Video 2: this browser can't play it/u),
      expect.stringMatching(/^File 3: this is no picture and no video/u),
      'File 4: it is empty.',
    ])
    expect(apart(await shown(), 0, 'noise')).toBeLessThanOrEqual(MATCH_DISTANCE)
    expect(await openAddresses()).toBe(0)
  })

  it('can be stopped, and its player with it', async () => {
    await choose(await makeWebm(page, ['hills'], 3_000))
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText('Stopped. Nothing was kept.').waitFor()
    expect(await page.locator('article').count()).toBe(0)
    expect(await openAddresses()).toBe(0)
  })

  it('that gets stuck can be stopped, and nothing waits for it any longer', async () => {
    // A player that never gets anywhere, and a clock on which long waits never run out. Keeps those that were not called off.
    await page.evaluate(() => {
      const stuck = { sent: false, waits: new Set<number>() }
      Object.assign(globalThis, { stuck })
      Object.defineProperty(HTMLMediaElement.prototype, 'currentTime', {
        set: () => {
          stuck.sent = true
        },
      })
      const start = globalThis.setTimeout.bind(globalThis)
      const clear = globalThis.clearTimeout.bind(globalThis)
      const starting = (run: () => void, time = 0, ...values: unknown[]) => {
        if (time < 30_000) return start(run, time, ...values)
        const timer = -1 - stuck.waits.size
        stuck.waits.add(timer)
        return timer
      }
      const clearing = (timer?: number) => {
        if (!stuck.waits.delete(timer ?? 0)) clear(timer)
      }
      Object.assign(globalThis, { setTimeout: starting, clearTimeout: clearing })
    })
    const waiting = (count: number) =>
      page.waitForFunction((size) => {
        const { stuck } = globalThis as unknown as { stuck: { sent: boolean; waits: Set<number> } }
        return stuck.sent && stuck.waits.size === size
      }, count)
    await choose(await makeWebm(page, ['hills']))
    await waiting(1)
    await page.getByRole('button', { name: 'Stop', exact: true }).click()
    await page.getByText('Stopped. Nothing was kept.').waitFor()
    await waiting(0)
  })
})
