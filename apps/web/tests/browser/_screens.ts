/** Screenshots of a made-up chat, drawn by the browser itself, for the tests beside this file. */
import type { Browser, Page } from 'playwright-core'

interface Line {
  readonly side: 'left' | 'right'
  readonly text: string
}

/** A harmless beginning and its threatening end, with two messages on both. */
export const FIRST_SCREEN: readonly Line[] = [
  { side: 'left', text: 'hi, nice pictures of your dog' },
  { side: 'right', text: 'thanks! who are you?' },
  { side: 'left', text: 'we met at the match on Sunday' },
  { side: 'right', text: 'oh right, hello' },
]

export const SECOND_SCREEN: readonly Line[] = [
  { side: 'left', text: 'we met at the match on Sunday' },
  { side: 'right', text: 'oh right, hello' },
  { side: 'left', text: 'pay me 300 or I send your pictures to all your friends' },
  { side: 'right', text: 'please do not do that' },
  { side: 'left', text: 'you have one hour' },
]

/** A phone's screen as PNG. */
export async function screenOf(
  browser: Browser,
  lines: readonly Line[],
  scheme: 'light' | 'dark' = 'light',
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 640 },
    deviceScaleFactor: 3,
  })
  const page = await context.newPage()
  const colours =
    scheme === 'dark'
      ? 'body{background:#0b141a;color:#e9edef}.left{background:#202c33}.right{background:#005c4b}header{background:#202c33}'
      : 'body{background:#efeae2;color:#111b21}.left{background:#fff}.right{background:#d9fdd3}header{background:#f0f2f5}'
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>
    body{margin:0;font:16px/1.35 "Noto Sans",Arial,sans-serif;display:flex;flex-direction:column;gap:8px}
    header{padding:14px 16px;font-weight:600;margin-bottom:8px}
    div{max-width:70%;margin:0 12px;padding:8px 12px;border-radius:10px}
    .left{align-self:flex-start}.right{align-self:flex-end}${colours}
  </style><header>Kim</header>${lines.map(({ side, text }) => `<div class="${side}">${text}</div>`).join('')}`)
  const picture = await capture(page)
  await context.close()
  return picture
}

/** A picture of one colour as PNG. */
export async function plainPicture(browser: Browser, colour: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 300, height: 300 } })
  await page.setContent(`<style>body{background:${colour}}</style>`)
  const picture = await capture(page)
  await page.close()
  return picture
}

/** A browser that has just started on a busy machine sometimes has no picture yet, and has one when asked again. */
async function capture(page: Page): Promise<Buffer> {
  try {
    return await page.screenshot()
  } catch {
    return page.screenshot()
  }
}
