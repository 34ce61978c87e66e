import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'

const site = openSite()

describe('the plan without JavaScript', () => {
  it('goes from the start to three first steps, with a crisis line to call above them', async () => {
    const context = await site.newContext({ javaScriptEnabled: false, locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(site.server.url)
    expect(page.url()).toBe(`${site.server.url}en/`)
    await page.getByRole('link', { name: 'It is happening now' }).first().click()
    await page.getByRole('link', { name: 'United Kingdom' }).first().click()
    expect(page.url()).toBe(`${site.server.url}en/now/gb/`)
    const steps = page.getByRole('region', { name: 'First, these three' }).locator('ol > li')
    expect(await steps.count()).toBe(3)
    const crisis = await page.getByRole('complementary').locator('a').first().boundingBox()
    const first = await steps.first().boundingBox()
    expect(crisis?.y).toBeLessThan(first?.y ?? 0)
    expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(2)
    await context.close()
  })

  it('opens why a step is there and what a situation adds', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/now/ch/`)
    const why = page.locator('ol > li details').first()
    await why.locator('summary').click()
    expect(await why.locator('p').first().isVisible()).toBe(true)
    expect(await why.innerText()).toMatch(/gelesen am \d/u)
    const paid = page.locator('#when-paid')
    await paid.locator('summary').first().click()
    expect(await paid.locator('h4').first().isVisible()).toBe(true)
    await context.close()
  })

  it('offers those who listen first, cuts none of them, and names emergency last', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/now/ch/`)
    const top = page.getByRole('complementary').locator('a')
    expect(await top.first().getAttribute('href')).toBe('tel:147')
    expect(await top.last().getAttribute('href')).toBe('tel:112')
    const part = page.locator('#when-self-harm')
    await part.locator('summary').first().click()
    const help = part.locator('ul').first().locator('a')
    expect(await help.first().isVisible()).toBe(true)
    const numbers = await help.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    )
    expect(numbers.indexOf('tel:143')).toBeGreaterThanOrEqual(0)
    expect(numbers.indexOf('tel:143')).toBeLessThan(numbers.indexOf('tel:144'))
    expect(await page.content()).not.toContain('ß')
    await context.close()
  })

  it('says when a line of the third step is closed at night', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/now/de/`)
    const pill = page.locator('ol > li').nth(2).locator('a[href="tel:116111"]')
    expect(await pill.innerText()).toContain('14 bis 20 Uhr')
    await context.close()
  })

  it('marks a crisis line that no official page prints, and no other', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/now/ng/`)
    const marked = page.getByRole('complementary').locator('li', { hasText: 'Not confirmed' })
    expect(await marked.count()).toBe(1)
    expect(await marked.innerText()).toContain('SURPIN')
    await context.close()
  })

  it('speaks German to a German browser', async () => {
    const context = await site.newContext({ javaScriptEnabled: false, locale: 'de-CH' })
    const page = await context.newPage()
    await page.goto(site.server.url)
    expect(page.url()).toBe(`${site.server.url}de/`)
    expect(await page.getAttribute('html', 'lang')).toBe('de')
    await context.close()
  })
})

describe('the choice of a country', () => {
  it("offers a guess from the device's clock, and leaves the choice to the person", async () => {
    const context = await site.newContext({ timezoneId: 'Europe/Zurich', locale: 'en-GB' })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/now/`)
    const guess = page.locator('#guess')
    await guess.waitFor()
    expect(await guess.innerText()).toContain('Switzerland')
    expect(await guess.innerText()).not.toContain('may not be')
    await guess.getByRole('link').click()
    expect(page.url()).toBe(`${site.server.url}en/now/ch/`)
    await context.close()
  })

  it('takes whoever is no young person to the other plans, the guessed country first in each', async () => {
    const context = await site.newContext({
      timezoneId: 'Europe/London',
      locale: 'en-GB',
      viewport: { width: 360, height: 740 },
    })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/now/`)
    const way = page.getByRole('link', { name: '18 or older' })
    expect((await way.boundingBox())?.y).toBeLessThan(740)
    await way.click()
    expect(page.url()).toBe(`${site.server.url}en/now/#who`)
    const lists = page.locator('main details')
    expect(await lists.count()).toBe(4)
    for (const list of await lists.all()) {
      expect(await list.locator('a').first().getAttribute('data-country')).toBe('gb')
      expect(await list.locator('a[data-country="gb"]').count()).toBe(1)
    }
    await context.close()
  })

  it('falls back to the plan for any other country', async () => {
    const context = await site.newContext({ timezoneId: 'Asia/Tokyo', locale: 'ja-JP' })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/now/`)
    const guess = page.locator('#guess')
    await guess.waitFor()
    expect(await guess.innerText()).toContain('may not be on our list')
    expect(await guess.innerText()).not.toContain('may be:')
    expect(await guess.innerText()).toContain('Any other country')
    await guess.getByRole('link').click()
    expect(page.url()).toBe(`${site.server.url}en/now/int/`)
    await context.close()
  })
})

describe('printing a plan', () => {
  it('opens what is folded and calls the printer', async () => {
    const context = await site.newContext()
    const page = await context.newPage()
    await page.addInitScript(() => {
      window.print = () => {
        document.documentElement.dataset['printed'] = 'yes'
      }
    })
    await page.goto(`${site.server.url}en/now/gb/`)
    await page.getByRole('button', { name: 'Print' }).click()
    expect(await page.getAttribute('html', 'data-printed')).toBe('yes')
    expect(await page.locator('details:not([open])').count()).toBe(0)
    await context.close()
  })
})
