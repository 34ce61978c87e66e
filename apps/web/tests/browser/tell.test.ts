import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'

const site = openSite()

describe('telling somebody without JavaScript', () => {
  it('leads from the start to a person and to words, with crisis lines above them', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/`)
    await page.getByRole('link', { name: 'My plan' }).first().click()
    await page.getByRole('link', { name: 'Tell somebody' }).click()
    const crisis = page.getByRole('complementary')
    await crisis.getByText('United Kingdom').click()
    expect(await crisis.locator('[data-country="gb"] a[href="tel:116123"]').isVisible()).toBe(true)
    const school = page.locator('#teacher')
    await school.locator('summary').click()
    expect(await school.locator('blockquote').count()).toBe(2)
    expect(await school.getByRole('button').count()).toBe(0)
    expect(await school.innerText()).toMatch(/read on \d/u)
    await context.close()
  })

  it('hands an adult the first three steps, what not to do and the way to the plan', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/plan/tell/`)
    await page.getByRole('link', { name: 'Sag es mit mir zusammen' }).click()
    const steps = page.getByRole('region', { name: 'Die ersten drei Schritte' }).locator('ol > li')
    expect(await steps.count()).toBe(3)
    expect(await page.getByText('Nehmen Sie das Handy nicht weg').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'Für Eltern' }).click()
    expect(page.url()).toBe(`${site.server.url}de/now/#parent`)
    await context.close()
  })
})

describe('telling somebody as an adult', () => {
  it('offers a partner and no teacher, and hands over a page with the first steps of an adult', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/plan/tell/`)
    await page.getByRole('link', { name: 'Für Erwachsene, die selbst' }).click()
    expect(page.url()).toBe(`${site.server.url}de/plan/tell/adult/`)
    const plan = page.getByRole('link', { name: 'Dann hilft dieser Plan.' })
    expect(await plan.getAttribute('href')).toBe('/de/now/#who')
    expect(await page.locator('#partner').count()).toBe(1)
    expect(await page.locator('#parent, #teacher, #relative').count()).toBe(0)
    await page.getByRole('link', { name: 'Eine Seite sagt es für Sie' }).click()
    const steps = page.getByRole('region', { name: 'Die ersten drei Schritte' })
    expect(await steps.locator('ol > li').count()).toBe(3)
    expect(await steps.innerText()).toContain('Zahlen Sie nicht')
    expect(await page.locator('main').innerText()).not.toMatch(/\bKind\b/u)
    await page.getByRole('link', { name: 'Für Erwachsene, die erpresst werden' }).click()
    expect(page.url()).toBe(`${site.server.url}de/now/#adult`)
    await context.close()
  })
})

describe('telling somebody with JavaScript', () => {
  it('copies the words, and opens the crisis lines of the country that the device is in', async () => {
    const context = await site.newContext({
      timezoneId: 'Europe/Zurich',
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/plan/tell/`)
    const near = page.locator('#crisis-countries details[data-near]')
    expect(await near.getAttribute('data-country')).toBe('ch')
    expect(await near.locator('a[href="tel:143"]').isVisible()).toBe(true)
    const top = await page.locator('#crisis-countries').boundingBox()
    expect((await near.boundingBox())?.y).toBe(top?.y)
    const parent = page.locator('#parent')
    await parent.locator('summary').click()
    await parent.getByRole('button', { name: 'Kopieren: Zum Schreiben' }).click()
    await parent.getByText('Kopiert').waitFor()
    const words = await parent.locator('#parent-written').innerText()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words)
    await context.close()
  })
})
