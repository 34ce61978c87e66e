import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findings, overflow } from './_axe.ts'
import { untilReady } from './_browser.ts'
import { openSite } from './_site.ts'
import { EXAMPLES, KINDS, walk } from './_pages.ts'

const site = openSite()

/** A walk of many pages takes long on a busy machine. */
const PATIENT = { timeout: 240_000 }

const VIEWS = [
  { width: 360, height: 740, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1280, height: 800, colorScheme: 'dark' },
] as const

/**
 * The half of a list that a view looks at: each page once on a phone and once on a desk, once light and once dark. All four
 * of each would take longer than the rest of the tests together.
 */
function half(list: readonly string[], { width, colorScheme }: (typeof VIEWS)[number]): string[] {
  const first = (width === 360) === (colorScheme === 'light')
  return list.filter((_, index) => (index % 2 === 0) === first)
}

async function open(view: (typeof VIEWS)[number]): Promise<BrowserContext> {
  const { width, height, colorScheme } = view
  return site.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
  })
}

/** Opens everything that is folded away, so that axe sees it. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
}

describe.each(VIEWS)('at $width px, $colorScheme', (view) => {
  it(
    'axe finds nothing on any kind of page, all of it opened, and nothing is wider than the screen',
    PATIENT,
    async () => {
      const context = await open(view)
      await walk(context, half(KINDS, view), async (page, address) => {
        await page.goto(`${site.server.url}${address}`)
        await unfold(page)
        expect(await findings(page), address).toEqual([])
        expect(await overflow(page), `${address} width`).toBeLessThanOrEqual(0)
      })
      await context.close()
    },
  )

  it('axe finds nothing on any example of a component', PATIENT, async () => {
    expect(EXAMPLES.length).toBeGreaterThan(12)
    const context = await open(view)
    await walk(context, half(EXAMPLES, view), async (page, address) => {
      await page.goto(`${site.server.url}${address}`)
      await unfold(page)
      expect(await findings(page), address).toEqual([])
      expect(await overflow(page), `${address} width`).toBeLessThanOrEqual(0)
    })
    await context.close()
  })

  it('axe finds nothing on any state of the plan', async () => {
    const context = await open(view)
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/plan/`)
    await untilReady(page)
    await page.getByLabel('Land').selectOption('ch')
    await page.getByRole('checkbox').filter({ visible: true }).first().check()
    await page.getByLabel('Name', { exact: true }).fill('Tante Jo')
    await page.getByLabel('Telefonnummer').fill('044 668 18 00')
    await page.getByRole('button', { name: 'Hinzufügen' }).click()
    await unfold(page)
    expect(await findings(page), 'filled in').toEqual([])
    expect(await overflow(page), 'filled in width').toBeLessThanOrEqual(0)
    await page.getByLabel('Passwort (freiwillig)').fill('alge')
    await page.getByRole('button', { name: 'behalten' }).click()
    await page.getByText('mit dem Passwort verschlossen').waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'verschlossener Plan' }).waitFor()
    expect(await findings(page), 'locked').toEqual([])
    await context.close()
  })

  it('axe finds nothing on any state of the check', async () => {
    const context = await open(view)
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/check/`)
    await untilReady(page)
    await page.getByRole('button', { name: 'Diesen Text prüfen' }).click()
    expect(await findings(page), 'nothing pasted').toEqual([])
    await page.getByRole('button', { name: 'Ein Chat mit Erpressung' }).click()
    await page.getByRole('heading', { name: 'Von wessen Handy' }).waitFor()
    expect(await findings(page), 'who').toEqual([])
    await page.getByRole('button', { name: 'Robin' }).click()
    await page.locator('.verdict').waitFor()
    await unfold(page)
    expect(await findings(page), 'result').toEqual([])
    expect(await overflow(page), 'result width').toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Einen anderen Chat prüfen' }).click()
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'x.txt', mimeType: 'text/plain', buffer: Buffer.from('') })
    await page.getByRole('heading', { name: 'nicht als Chat' }).waitFor()
    expect(await findings(page), 'nothing read').toEqual([])
    await context.close()
  })
})

describe('the plan', () => {
  it('reads at 400 % zoom without scrolling sideways', async () => {
    // 1280 px at 400 % are 320 CSS pixels (WCAG 2.2, 1.4.10).
    const context = await site.newContext({ viewport: { width: 320, height: 256 } })
    await walk(context, [...KINDS, ...EXAMPLES], async (page, address) => {
      await page.goto(`${site.server.url}${address}`)
      await unfold(page)
      expect(await overflow(page), address).toBeLessThanOrEqual(0)
    })
    await context.close()
  })

  it('gives every link and button outside of sentences at least 44 pixels of height', async () => {
    const context = await site.newContext({ viewport: { width: 360, height: 740 } })
    const page = await context.newPage()
    for (const address of [
      'de/now/ch/',
      'de/now/ch/easy/',
      'de/',
      'de/now/',
      'de/check/',
      'de/help/ch/',
      'de/platforms/instagram/',
      'de/plan/',
      'de/plan/tell/',
      'de/plan/tell/easy/',
      'de/plan/tell/adult/easy/',
      'de/plan/money/',
    ]) {
      await page.goto(`${site.server.url}${address}`)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a, button, summary')]
          .filter((element) => element.closest('p, small, .skip, ul.small') === null)
          .filter(
            (element) => element.checkVisibility() && element.getBoundingClientRect().height < 40,
          )
          .map((element) => element.outerHTML.slice(0, 100)),
      )
      expect(small, address).toEqual([])
    }
    await context.close()
  })
})
