/** What is wrong with a page for those who cannot see, reach or read all of it. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What axe finds, as short lines; nothing is left out but the rules that are named. */
export async function findings(page: Page, without: readonly string[] = []): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // In the page itself, since no page has frames: to put what frames report together, it would open a second page each time.
    .setLegacyMode(true)
    // Only what is wrong: the rest of the report costs more time than the check.
    .options({
      resultTypes: ['violations'],
      rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
    })
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  )
}

/** CSS pixels by which a page is wider than the screen. */
export async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
}
