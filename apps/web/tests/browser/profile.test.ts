import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findings, overflow } from './_axe.ts'
import { untilReady } from './_browser.ts'
import { openSite } from './_site.ts'

const site = openSite()

/** Speaks to a friend: `dein` matches, `Ihr` does not. */
const FAMILIAR = /(?<!\p{L})(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer)(?!\p{L})/iu

/** What somebody says: `„Sag es niemandem“` matches, words without these marks do not. */
const QUOTED = /„[^„“]*“/gu

async function open(javaScriptEnabled: boolean, address = 'en/profile/'): Promise<Page> {
  const context = await site.newContext({
    javaScriptEnabled,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(`${site.server.url}${address}`)
  if (javaScriptEnabled) await untilReady(page)
  return page
}

async function answer(page: Page, question: string, name: string): Promise<void> {
  await page.locator(`#${question}`).getByText(name, { exact: true }).click()
}

/** All that the page says of itself: not what somebody says to somebody, nor the titles of publications. */
async function saidIn(page: Page): Promise<string> {
  const parts = await page.locator('main > :not([aria-labelledby="sources"])').allInnerTexts()
  return parts.join('\n').replace(QUOTED, '')
}

describe('the checklist for a profile without scripts', () => {
  it('is whole: every question with what a yes and a no mean, and nothing to press', async () => {
    const page = await open(false)
    const cards = page.locator('.card')
    expect(await cards.count()).toBeGreaterThanOrEqual(13)
    for (const card of await cards.all()) expect(await card.locator('dd:visible').count()).toBe(2)
    expect(await page.locator('main').locator('input, button').count()).toBe(0)
    expect(await page.getByText('Never put an intimate picture into a search').isVisible()).toBe(
      true,
    )
    await page.context().close()
  })
})

describe('the checklist for adults', () => {
  it('says Sie from the first line to the result, and is a link away without scripts', async () => {
    const plain = await open(false, 'de/profile/')
    await plain.getByRole('link', { name: 'Für Erwachsene' }).click()
    expect(plain.url()).toBe(`${site.server.url}de/profile/adult/`)
    expect(await saidIn(plain)).not.toMatch(FAMILIAR)
    await plain.getByRole('link', { name: 'Für junge Menschen' }).click()
    expect(plain.url()).toBe(`${site.server.url}de/profile/`)
    await plain.context().close()

    const page = await open(true, 'de/profile/adult/')
    for (const question of await page.locator('.card').all())
      await question.getByText('Ja', { exact: true }).click()
    const said = await saidIn(page)
    expect(said).toContain('Sprechen Sie heute mit jemandem')
    expect(said).not.toMatch(FAMILIAR)
    expect(await findings(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.context().close()
  })
})

describe('the checklist for a profile', () => {
  it('says nothing before it was answered, and gives reasons afterwards', async () => {
    const page = await open(true)
    const level = page.getByRole('status')
    expect(await level.innerText()).toBe('Nothing looked at yet')
    await answer(page, 'almost-empty', 'No')
    expect(await level.innerText()).toBe('No signs in what you looked at')
    await answer(page, 'almost-empty', 'Yes')
    expect(await level.innerText()).toContain('Some signs')
    await answer(page, 'no-live-call', 'Yes')
    expect(await level.innerText()).toContain('Many signs')
    const result = page.getByRole('region', { name: 'What it adds up to' })
    expect(await result.locator('li').first().innerText()).toBe('The profile is almost empty.')
    expect(await page.locator('#no-live-call .meaning').innerText()).toContain('recording')
    await answer(page, 'no-live-call', "I don't know")
    expect(await level.innerText()).toContain('Some signs')
    expect(await findings(page)).toEqual([])
    await page.context().close()
  })

  it('puts help first when somebody wants pictures or money', async () => {
    const page = await open(true)
    await answer(page, 'wants-pictures-or-money', 'Yes')
    expect(await page.locator('.urgent').innerText()).toContain('send nothing')
    await page.context().close()
  })

  it('is answered by keyboard alone', async () => {
    const page = await open(true)
    await page.locator('input[type=radio]').first().focus()
    await page.keyboard.press('Space')
    expect(await page.getByRole('status').innerText()).toContain('Some signs')
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('status').innerText()).toBe('No signs in what you looked at')
    await page.context().close()
  })

  it('keeps nothing: not in storage, in the address, nor after clearing', async () => {
    const page = await open(true)
    const requests: string[] = []
    page.on('request', (request) => requests.push(request.url()))
    await answer(page, 'other-app', 'Yes')
    expect(page.url()).toBe(`${site.server.url}en/profile/`)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await page.getByRole('button', { name: 'Clear the answers' }).click()
    expect(await page.getByRole('status').innerText()).toBe('Nothing looked at yet')
    expect(await page.locator('input:checked').count()).toBe(0)
    await answer(page, 'other-app', 'Yes')
    await page.reload()
    await untilReady(page)
    expect(await page.locator('input:checked').count()).toBe(0)
    expect(requests.filter((url) => !url.startsWith(site.server.url))).toEqual([])
    await page.context().close()
  })
})
