import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'

const site = openSite()

/** A page of the product, one page after a plain one, with the weather answered here instead of by its owner. */
async function openPlan(javaScriptEnabled: boolean): Promise<Page> {
  const context = await site.newContext({ javaScriptEnabled })
  await context.route(/weather|wetter/u, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  )
  const page = await context.newPage()
  await page.goto(`${site.server.url}en/about/`)
  await page.goto(`${site.server.url}en/now/gb/`)
  return page
}

describe('leaving the page', () => {
  it.each([
    ['by a click', (page: Page) => page.getByRole('link', { name: 'Leave page' }).click()],
    ['by the Escape key', (page: Page) => page.keyboard.press('Escape')],
  ])('%s shows a plain page, and back does not lead to what was read', async (_, leave) => {
    const page = await openPlan(true)
    await leave(page)
    await page.waitForURL(/weather/u)
    await page.goBack()
    expect(page.url()).toBe(`${site.server.url}en/about/`)
    await page.context().close()
  })

  it('works with Escape while a reason is open and holds the focus', async () => {
    const page = await openPlan(true)
    await page.locator('ol > li summary').first().click()
    await page.keyboard.press('Escape')
    await page.waitForURL(/weather/u)
    await page.context().close()
  })

  it('with Escape in a field leaves the field first, and then the page', async () => {
    const page = await openPlan(true)
    await page.goto(`${site.server.url}en/check/`)
    const field = page.getByLabel('Messages, as you copied them')
    await field.fill('a message')
    await field.press('Escape')
    expect(await field.evaluate((one) => one === document.activeElement)).toBe(false)
    expect(page.url()).toBe(`${site.server.url}en/check/`)
    await page.keyboard.press('Escape')
    await page.waitForURL(/weather/u)
    await page.context().close()
  })

  it('is a plain link without scripts', async () => {
    const page = await openPlan(false)
    await page.getByRole('link', { name: 'Leave page' }).click()
    await page.waitForURL(/weather/u)
    await page.context().close()
  })

  it('stays in reach while the page is scrolled', async () => {
    const page = await openPlan(true)
    await page.evaluate(() => {
      scrollTo(0, document.body.scrollHeight)
    })
    const box = await page.getByRole('link', { name: 'Leave page' }).boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(100)
    await page.context().close()
  })

  it.each(['en/', 'de/'])(
    'has one line beside everything else on a small phone, at %s',
    async (address) => {
      const context = await site.newContext({ viewport: { width: 360, height: 740 } })
      const page = await context.newPage()
      await page.goto(`${site.server.url}${address}`)
      const lines = await page.locator('header a').evaluateAll((links) =>
        links.map((link) => {
          const words = document.createRange()
          words.selectNodeContents(link)
          return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size
        }),
      )
      expect(lines.slice(1)).toEqual([1, 1, 1])
      await context.close()
    },
  )
})
