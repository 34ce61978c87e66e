/// <reference lib="dom" />
/** A browser that draws the pages and spoils their pictures: noise, half the size, JPEG. */
import { existsSync } from 'node:fs'
import sparticuz from '@sparticuz/chromium'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Picture } from '@holdfast/engine/screenshots'
import { decodePng } from './png.ts'
import type { Drawn, Expected } from './page.ts'

const SYSTEM = '/usr/bin/chromium'
/** As root Chromium refuses to start with its sandbox; the pages are our own. */
const ROOT_FLAGS = process.getuid?.() === 0 ? ['--no-sandbox'] : []
/** CSS pixels; at three pixels each the screen of a usual phone. */
const HEIGHT = 800
const DENSITY = 3

/** What happens to a picture on its way through other people's phones. */
export interface Damage {
  readonly half?: true
  readonly noise?: true
  readonly jpeg?: true
}

export interface Shot {
  readonly png: Buffer
  readonly expected: readonly Expected[]
}

export async function openBrowser(): Promise<Browser> {
  const own = process.env['CHROMIUM_PATH'] ?? (existsSync(SYSTEM) ? SYSTEM : undefined)
  return chromium.launch({
    executablePath: own ?? (await sparticuz.executablePath()),
    args: [...ROOT_FLAGS, '--disable-gpu'],
  })
}

/** One screen, filled with as many whole messages as fit. */
export async function shoot(
  browser: Browser,
  drawn: Drawn,
  width: number,
  density = DENSITY,
): Promise<Shot> {
  const page = await openPage(browser, drawn, width, density)
  const visible = await page.evaluate(() => {
    const bottom = document.querySelector('.chat')?.getBoundingClientRect().bottom ?? 0
    const elements = [...document.querySelectorAll<HTMLElement>('[data-n]')]
    const beyond = elements.findIndex(
      (element) => element.getBoundingClientRect().bottom > bottom - 8,
    )
    const kept = beyond < 0 ? elements.length : beyond
    for (const element of elements.slice(kept)) (element.closest('.chat > *') ?? element).remove()
    return kept
  })
  const png = await page.screenshot()
  await page.context().close()
  return { png, expected: drawn.expected.slice(0, visible) }
}

/** Screens of the whole chat, one after another, each showing the last part of the one before. */
export async function shootSequence(
  browser: Browser,
  drawn: Drawn,
  width: number,
): Promise<readonly Buffer[]> {
  const page = await openPage(browser, drawn, width, DENSITY)
  const shots: Buffer[] = []
  for (let last = false; !last;) {
    shots.push(await page.screenshot())
    last = await page.evaluate(() => {
      const chat = document.querySelector('.chat')
      if (!chat) return true
      const before = chat.scrollTop
      chat.scrollTop += chat.clientHeight * 0.62
      return chat.scrollTop - before < 2
    })
  }
  await page.context().close()
  return shots
}

async function openPage(
  browser: Browser,
  drawn: Drawn,
  width: number,
  density: number,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT },
    deviceScaleFactor: density,
  })
  const page = await context.newPage()
  await page.setContent(drawn.html)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  return page
}

/** The picture's pixels after the damage. */
export async function spoil(browser: Browser, png: Buffer, damage: Damage): Promise<Picture> {
  if (Object.keys(damage).length === 0) return decodePng(png)
  const page = await browser.newPage()
  const result = await page.evaluate(spoilInPage, { png: png.toString('base64'), ...damage })
  await page.context().close()
  return decodePng(Buffer.from(result, 'base64'))
}

/** Runs in the page, so it sees nothing of this file. */
async function spoilInPage({
  png,
  half,
  noise,
  jpeg,
}: Damage & { readonly png: string }): Promise<string> {
  let bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob())
  const share = half ? 0.5 : 1
  const canvas = new OffscreenCanvas(
    Math.round(bitmap.width * share),
    Math.round(bitmap.height * share),
  )
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  if (noise) {
    const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
    let seed = 7
    for (let index = 0; index < pixels.data.length; index += 1) {
      if (index % 4 === 3) continue
      // The sum of three even draws is nearly normal; standard deviation 9 of 255.
      let sum = -1.5
      for (let draw = 0; draw < 3; draw += 1) {
        seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
        sum += seed / 4_294_967_296
      }
      pixels.data[index] = (pixels.data[index] ?? 0) + sum * 18
    }
    context.putImageData(pixels, 0, 0)
  }
  if (jpeg) {
    bitmap = await createImageBitmap(
      await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.4 }),
    )
    context.drawImage(bitmap, 0, 0)
  }
  const bytes = new Uint8Array(
    await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer(),
  )
  let text = ''
  for (let start = 0; start < bytes.length; start += 8_192) {
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192))
  }
  return btoa(text)
}
