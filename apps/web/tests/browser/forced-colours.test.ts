import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findings } from './_axe.ts'
import {
  boxesWithoutEdge,
  lostDrawings,
  pressedAlike,
  withoutRing,
  withoutShape,
} from './_forced.ts'
import { openSite } from './_site.ts'
import { EXAMPLES, KINDS, walk } from './_pages.ts'

const site = openSite()

/** A walk of many pages takes long on a busy machine. */
const PATIENT = { timeout: 240_000 }

/**
 * Axe reckons contrast from the colours that a page asks for, and finds the way out unreadable (it is dark on dark before the
 * browser has put in the reader's own colours). What forced colours can break is looked for in `_forced.ts`.
 */
const WITHOUT = ['color-contrast']

/** Axe sees all pages light and dark, and little else of it depends on colours: here every third has to do. */
const EVERY = 3

const VIEW = {
  viewport: { width: 360, height: 740 },
  forcedColors: 'active',
  reducedMotion: 'reduce',
} as const

async function look(page: Page, address: string): Promise<void> {
  await page.goto(`${site.server.url}${address}`)
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })
  expect(await boxesWithoutEdge(page), `${address}: boxes`).toEqual([])
  expect(await lostDrawings(page), `${address}: drawings`).toEqual([])
  expect(await withoutShape(page), `${address}: buttons`).toEqual([])
  expect(await pressedAlike(page), `${address}: pressed`).toEqual([])
  expect(await withoutRing(page), `${address}: ring`).toEqual([])
}

describe('in forced colours', () => {
  it(
    'every kind of page keeps edges, drawings, buttons and rings, and axe finds nothing',
    PATIENT,
    async () => {
      const context = await site.newContext(VIEW)
      const axed = new Set(KINDS.filter((_, index) => index % EVERY === 1))
      await walk(context, KINDS, async (page, address) => {
        await look(page, address)
        if (axed.has(address)) expect(await findings(page, WITHOUT), address).toEqual([])
      })
      await context.close()
    },
  )

  it('every example of a component keeps edges, drawings, buttons and rings', PATIENT, async () => {
    const context = await site.newContext(VIEW)
    await walk(context, EXAMPLES, look)
    await context.close()
  })

  it('what is pressed, ticked or chosen differs from its neighbours by more than its ground', async () => {
    const context = await site.newContext(VIEW)
    const page = await context.newPage()
    await page.goto(`${site.server.url}examples/correct/`)
    expect(await page.locator('[aria-pressed="true"]').count()).toBeGreaterThan(0)
    expect(await pressedAlike(page)).toEqual([])
    await page.goto(`${site.server.url}de/stop/`)
    // Ticks and dots are drawn by the system, and so survive; nobody may have hidden them.
    const fields = page.locator('input:is([type=checkbox], [type=radio])')
    await fields.first().waitFor()
    const drawn = await fields.evaluateAll((all) =>
      all.map((field) => getComputedStyle(field).appearance),
    )
    expect(new Set(drawn)).toEqual(new Set(['auto']))
    await context.close()
  })
})
