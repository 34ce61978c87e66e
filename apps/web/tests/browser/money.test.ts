import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'

const site = openSite()

describe('money', () => {
  it('says without JavaScript what can be stopped, by when and whom to ring, and blames nobody', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/plan/`)
    await page.getByRole('link', { name: 'Money' }).click()
    expect(await page.locator('.lead').innerText()).toContain('not your fault')
    const card = page.locator('#card')
    const title = card.locator('> summary')
    expect(await title.innerText()).toContain('Minutes can matter')
    await title.click()
    expect(await card.locator('ol > li').count()).toBeGreaterThan(1)
    await card.locator('[data-country="de"] summary').click()
    expect(await card.locator('a[href="tel:116116"]').isVisible()).toBe(true)
    expect(await page.getByRole('heading', { name: "Don't pay again", exact: true }).count()).toBe(
      1,
    )
    await context.close()
  })

  it('has a page for adults, and speaks to parents there alone', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/now/ch/parent/`)
    await page
      .locator('a[href="/de/plan/money/adult/"]')
      .first()
      .evaluate((link) => {
        link.closest('details')?.setAttribute('open', '')
      })
    await page.getByRole('link', { name: 'Was noch zu stoppen ist' }).first().click()
    expect(page.url()).toBe(`${site.server.url}de/plan/money/adult/`)
    const parents = page.getByRole('heading', { name: 'Für Eltern', exact: true })
    expect(await parents.count()).toBe(1)
    await page.getByRole('link', { name: 'Für junge Menschen' }).click()
    expect(page.url()).toBe(`${site.server.url}de/plan/money/`)
    expect(await parents.count()).toBe(0)
    await context.close()
  })

  it('marks a number that no official page states, and only that one', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/plan/money/`)
    const card = page.locator('#card')
    const notes = card.locator('[data-country]')
    expect(await notes.filter({ hasText: '159' }).textContent()).toContain('Nicht bestätigt')
    expect(await notes.filter({ hasText: '116 116' }).textContent()).not.toContain(
      'Nicht bestätigt',
    )
    await context.close()
  })

  it('opens what is told of the nearest country, and keeps the others folded', async () => {
    const context = await site.newContext({ timezoneId: 'Europe/Vienna', locale: 'de-AT' })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/plan/money/`)
    const card = page.locator('#card')
    await card.locator('> summary').click()
    await card.locator('[data-country="at"][open]').waitFor()
    expect(await card.locator('[data-country][open]').count()).toBe(1)
    expect(await card.locator('a[href="tel:08002048800"]').isVisible()).toBe(true)
    await context.close()
  })
})
