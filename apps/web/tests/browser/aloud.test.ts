import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findings } from './_axe.ts'
import { openSite } from './_site.ts'
import { OWN_VOICES, said, sentenceEnds, speaks, voicesCome, withVoices } from './_voice.ts'

const site = openSite()

const EASY = 'de/now/ch/easy/'

async function open(address: string, { voices = OWN_VOICES, late = false } = {}): Promise<Page> {
  const context = await site.newContext({
    viewport: { width: 360, height: 740 },
    reducedMotion: 'reduce',
  })
  await withVoices(context, voices, late)
  const page = await context.newPage()
  await page.goto(`${site.server.url}${address}`)
  return page
}

function bar(page: Page): ReturnType<Page['locator']> {
  return page.locator('#aloud')
}

describe('reading aloud', () => {
  it('says one sentence after the other, marks it, and a number digit by digit', async () => {
    const page = await open(EASY)
    await page.getByRole('button', { name: 'Vorlesen' }).click()
    for (let count = 0; count < 9; count += 1) await sentenceEnds(page)
    const words = (await said(page)).map(({ text }) => text)
    expect(words.slice(0, 3)).toEqual([
      'Ist dir alles zu viel?',
      'Sprich jetzt mit jemandem.',
      '1 4 7 Pro Juventute',
    ])
    expect(words.at(-1)).toBe('Jemand droht mit einem Bild.')
    expect((await said(page)).every(({ lang }) => lang === 'de-DE')).toBe(true)
    expect(await page.locator('[data-aloud]').innerText()).toContain('Jemand droht')
    const marked = await page.evaluate(() => [...(CSS.highlights.get('aloud') ?? [])].map(String))
    expect(marked.join('').trim()).toBe('Jemand droht mit einem Bild.')
    expect(await findings(page)).toEqual([])
    await page.context().close()
  })

  it('reads to the end of the page and then stops by itself, without what is folded away', async () => {
    const page = await open(EASY)
    await page.getByRole('button', { name: 'Vorlesen' }).click()
    for (let count = 0; count < 400 && (await speaks(page)); count += 1) await sentenceEnds(page)
    const words = (await said(page)).map(({ text }) => text)
    expect(words).toContain('Bleib nicht allein')
    expect(words).toContain('Hast du Geld gezahlt?')
    expect(words).not.toContain('Heb die Quittungen auf.')
    expect(words.at(-1)).toBe('Woher wissen wir das?')
    expect(await page.getByRole('button', { name: 'Vorlesen' }).isVisible()).toBe(true)
    expect(await page.locator('[data-aloud]').count()).toBe(0)
    await page.context().close()
  })

  it('pauses, goes on with the same sentence, and stops, by keyboard alone, and says so', async () => {
    const page = await open(EASY)
    const state = bar(page).getByRole('status')
    await page.getByRole('button', { name: 'Vorlesen' }).focus()
    await page.keyboard.press('Enter')
    expect(await state.innerText()).toBe('Liest vor')
    await sentenceEnds(page)
    await page.keyboard.press('Enter')
    expect(await state.innerText()).toBe('Pause')
    expect(await speaks(page)).toBe(false)
    await page.keyboard.press('Enter')
    const [, second, third] = await said(page)
    expect(third?.text).toBe(second?.text)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await state.innerText()).toBe('Beendet')
    expect(await speaks(page)).toBe(false)
    // The button that was pressed is gone; the focus is not.
    const focused = await page.evaluate(() => document.activeElement?.textContent)
    expect(focused).toBe('Vorlesen')
    await page.context().close()
  })

  it('says the sentence again at once when the speed changes', async () => {
    const page = await open('en/plan/tell/')
    await page.getByRole('button', { name: 'Read aloud' }).click()
    await page.getByLabel('Speed').selectOption({ label: 'slow' })
    const [first, second] = await said(page)
    expect(first).toMatchObject({ rate: 1, lang: 'en_GB' })
    expect(second).toMatchObject({ text: first?.text, rate: 0.7 })
    await page.context().close()
  })

  it('is silent as soon as the page is left or out of sight, and keeps nothing', async () => {
    const page = await open(EASY)
    await page.getByRole('button', { name: 'Vorlesen' }).click()
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true })
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    })
    expect(await speaks(page)).toBe(false)
    await page.getByRole('button', { name: 'Weiter' }).click()
    expect(await speaks(page)).toBe(true)
    await page.evaluate(() => dispatchEvent(new Event('pagehide')))
    expect(await speaks(page)).toBe(false)
    const kept = await page.evaluate(() => localStorage.length + sessionStorage.length)
    expect(kept).toBe(0)
    await page.getByRole('button', { name: 'Vorlesen' }).click()
    // Escape leaves: the page that it leads to is far away, and the voice must not wait for it.
    await page.route(/^https:/u, (route) => route.abort())
    const after: unknown = await page.evaluate(
      "dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); voice.speaks()",
    )
    expect(after).toBe(false)
    await page.context().close()
  })

  it.each([
    ['no voice at all', []],
    ['no voice of the language', [{ lang: 'en-GB', localService: true }]],
    ['only a voice that sends the words to a server', [{ lang: 'de-DE', localService: false }]],
  ])('does not offer itself where there is %s', async (_name, voices) => {
    const page = await open(EASY, { voices })
    expect(await bar(page).isVisible()).toBe(false)
    await page.context().close()
  })

  it('appears when the voices come late', async () => {
    const page = await open(EASY, { late: true })
    expect(await bar(page).isVisible()).toBe(false)
    await voicesCome(page)
    expect(await bar(page).isVisible()).toBe(true)
    await page.context().close()
  })
})
