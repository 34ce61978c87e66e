import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'

const site = openSite()

describe('the post', () => {
  it('says when to ask the police first, and gives words in eight languages, without JavaScript', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/plan/`)
    await page.getByRole('link', { name: 'Der Post' }).click()
    const before = page.getByRole('region', { name: 'Bevor der Post rausgeht' })
    expect(await before.innerText()).toContain('frag zuerst die Polizei')
    const fake = page.locator('#ai-fake')
    await fake.locator('summary').click()
    expect(await fake.getByRole('radio').count()).toBe(8)
    expect(await fake.locator('blockquote[lang=de]').innerText()).toContain('mit KI')
    expect(await fake.locator('blockquote[lang=pl]').isVisible()).toBe(false)
    await fake.getByRole('radio', { name: 'Polnisch' }).check()
    expect(await fake.locator('blockquote[lang=pl]').innerText()).toContain('Ktoś')
    expect(await fake.locator('blockquote[lang=de]').isVisible()).toBe(false)
    expect(
      await fake.getByText('Noch hat das niemand gelesen').locator('visible=true').count(),
    ).toBe(1)
    await context.close()
  })

  it('copies the words in the language that was asked for', async () => {
    const context = await site.newContext({
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/plan/post/`)
    const circle = page.locator('#closed-circle')
    await circle.locator('summary').click()
    await circle.getByRole('radio', { name: 'French' }).check()
    await circle.getByRole('button', { name: 'Copy: To copy, in French' }).click()
    await circle.getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await circle.locator('blockquote[lang=fr]').innerText())
    await context.close()
  })
})
