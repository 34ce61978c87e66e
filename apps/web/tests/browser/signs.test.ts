import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'

const site = openSite()

async function open(options: BrowserContextOptions): Promise<Page> {
  const context = await site.newContext(options)
  const page = await context.newPage()
  await page.goto(`${site.server.url}en/signs/`)
  return page
}

describe('the page of signs', () => {
  it('holds the crisis lines of every country without scripts, above the first sign', async () => {
    const page = await open({ javaScriptEnabled: false })
    const aside = page.getByRole('complementary')
    const countries = aside.locator('[data-country]')
    expect(await countries.count()).toBeGreaterThanOrEqual(20)
    for (const country of await countries.all())
      expect(await country.locator('a').count()).toBeGreaterThanOrEqual(2)
    await aside.locator('[data-country="gb"] summary').click()
    const line = await aside.locator('[data-country="gb"] a[href="tel:116123"]').boundingBox()
    const sign = await page.locator('#wants-to-die').boundingBox()
    expect(line?.y).toBeLessThan(sign?.y ?? 0)
    await page.context().close()
  })

  it('puts the numbers of the guessed country in sight, and takes none away', async () => {
    const page = await open({ timezoneId: 'Europe/Zurich', locale: 'en-GB' })
    const here = page.locator('[data-country="ch"][open]')
    await here.waitFor()
    expect(await here.locator('a').first().getAttribute('href')).toBe('tel:147')
    const list = await page.locator('#crisis-countries').boundingBox()
    const near = await here.boundingBox()
    expect((near?.y ?? 0) - (list?.y ?? 0)).toBeLessThan(10)
    expect(await page.locator('[data-country]').count()).toBeGreaterThanOrEqual(20)
    await page.context().close()
  })

  it('shows both readings and words for the talk of every sign, and asks for no answer', async () => {
    const page = await open({ javaScriptEnabled: false })
    for (const sign of await page.locator('#seen ~ details').all()) {
      await sign.locator('summary').click()
      expect(await sign.locator('dd:visible').count()).toBe(2)
      expect(await sign.locator('.say li:visible').count()).toBeGreaterThanOrEqual(1)
      expect(await sign.locator('a[href^="#q"]').count()).toBeGreaterThanOrEqual(1)
    }
    expect(await page.locator('form, input, button').count()).toBe(0)
    await page.context().close()
  })
})
