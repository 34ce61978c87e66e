import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { findings } from './_axe.ts'
import { BUILD, untilReady } from './_browser.ts'
import { openSite } from './_site.ts'
import { pageSource } from './_pages.ts'

/** Scripts before somebody wants to write, compressed. */
const BUDGET = 60_000

/** The address of a script that the page loads at once: `href="/_app/a.js"`. */
const SCRIPT = /(?:src|href)="(\/[^"]+\.js)"/gu

const site = openSite()

async function open(javaScriptEnabled: boolean): Promise<Page> {
  const context = await site.newContext({
    javaScriptEnabled,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(`${site.server.url}en/practise/`)
  if (javaScriptEnabled) await untilReady(page)
  return page
}

async function play(page: Page): Promise<void> {
  await page.locator('#play-asks-for-a-picture').click()
}

async function answer(page: Page, words: string): Promise<void> {
  await page.locator('.answers').getByRole('button', { name: words, exact: true }).click()
}

describe('the scenes without scripts', () => {
  it('are whole: each message, its answers, what each does and where it leads', async () => {
    const page = await open(false)
    const scenes = page.locator('article')
    expect(await scenes.count()).toBeGreaterThanOrEqual(8)
    expect(await page.locator('main').locator('input, button, textarea').count()).toBe(0)
    const first = scenes.first()
    await first.locator('summary').click()
    expect(await first.locator('[data-does]:visible').count()).toBe(11)
    const text = await first.innerText()
    expect(text).toContain("A clear no: No. I don't send pictures.")
    expect(text).toContain('Then the scene ends with help.')
    expect(await page.locator('#calm').isVisible()).toBe(true)
    expect(await page.locator('#crisis a[href^="tel:"]').count()).toBeGreaterThan(10)
    await page.context().close()
  })
})

describe('a scene', () => {
  it('goes on by what was answered, to an end with what went well, and begins again', async () => {
    const page = await open(true)
    await play(page)
    await answer(page, "No. I don't send pictures.")
    expect(await page.locator('.feedback').innerText()).toContain('A clear no.')
    expect(await findings(page)).toEqual([])
    await answer(page, 'I said no. Stop asking.')
    const ending = page.locator('.ending')
    expect(await ending.locator('h3').innerText()).toBe('You said no, and that ended it.')
    expect(await ending.locator('li').first().innerText()).toBe('You said a clear no.')
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Begin again' }).click()
    expect(await page.locator('.feedback, .ending').count()).toBe(0)
    await page.context().close()
  })

  it('leads to help and blames nobody when somebody gives in', async () => {
    const page = await open(true)
    await play(page)
    await answer(page, 'Okay, but just one.')
    await answer(page, "No. I'm stopping here.")
    const ending = page.locator('.ending')
    expect(await ending.innerText()).toContain('you are not to blame')
    expect(await ending.locator('.doors a').first().getAttribute('href')).toBe('/en/now/')
    await page.context().close()
  })

  it('is played and left by keyboard alone, and a moment of calm keeps the place', async () => {
    const page = await open(true)
    await page.locator('#play-asks-for-a-picture').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('playing')
    // Past the ways out to the answers.
    for (let press = 0; press < 5; press += 1) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('feedback')
    await page.locator('a[href="#calm"]').focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.feedback').count()).toBe(1)
    await page.getByRole('button', { name: 'Leave this scene' }).first().focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('play-asks-for-a-picture')
    await page.context().close()
  })

  it('hears a no in own words, says so when it cannot tell, and puts despair before the scene', async () => {
    const page = await open(true)
    const requests: string[] = []
    page.context().on('request', (request) => requests.push(request.url()))
    await play(page)
    expect(requests).toEqual([])
    await page.getByRole('button', { name: 'Write it in my own words' }).click()
    const own = page.getByLabel('Your answer')
    const status = page.getByRole('status')
    await own.fill('what do you mean')
    await page.getByRole('button', { name: 'Try it' }).click()
    await expect.poll(() => status.innerText(), { timeout: 20_000 }).toContain('could not tell')
    await own.fill("no, i won't send you anything")
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.feedback').waitFor()
    expect(await page.locator('.feedback').innerText()).toContain('That was a clear no')
    expect(await page.locator('.mine').innerText()).toContain("won't send")
    await own.fill('i want to die')
    await page.getByRole('button', { name: 'Try it' }).click()
    await page.locator('a[href="#crisis"]').first().waitFor()
    expect(await findings(page)).toEqual([])
    // The engine comes from our own server; the words go nowhere, not into the address or storage either.
    expect(requests.filter((url) => !url.startsWith(`${site.server.url}_app/immutable/`))).toEqual(
      [],
    )
    expect(page.url().split('#')[0]).toBe(`${site.server.url}en/practise/`)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await page.context().close()
  })
})

describe.each(['en', 'de'])('the page in %s', (language) => {
  it('loads few scripts before somebody writes', () => {
    const html = pageSource(`${language}/practise/`)
    const scripts = new Set([...html.matchAll(SCRIPT)].map(([, address = '']) => address))
    expect(scripts.size).toBeGreaterThan(5)
    const sent = [...scripts].reduce(
      (sum, address) => sum + gzipSync(readFileSync(join(BUILD, address))).length,
      0,
    )
    expect(sent).toBeLessThanOrEqual(BUDGET)
  })
})
