import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'

const site = openSite()

describe('easy words without JavaScript', () => {
  it('lead from the start to a country, with what matters most on the way', async () => {
    const context = await site.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/`)
    await page.getByRole('link', { name: 'Easy words' }).click()
    expect(await page.getByText('Do not pay.').isVisible()).toBe(true)
    await page.getByRole('link', { name: 'United Kingdom' }).first().click()
    expect(page.url()).toBe(`${site.server.url}en/now/gb/easy/`)
    const crisis = await page.getByRole('complementary').locator('a').first().boundingBox()
    const first = await page.locator('#do-not-pay').boundingBox()
    expect(crisis?.y).toBeLessThan(first?.y ?? 0)
    expect(await page.locator('#aloud').isVisible()).toBe(false)
    await page.getByRole('link', { name: 'The long page' }).click()
    expect(page.url()).toBe(`${site.server.url}en/now/gb/`)
    await page.getByRole('link', { name: 'Easy words' }).click()
    await page.getByRole('link', { name: 'Who can I tell?' }).click()
    expect(await page.locator('main section').count()).toBe(6)
    await page.getByRole('link', { name: 'What can I do now?' }).click()
    expect(page.url()).toBe(`${site.server.url}en/now/easy/`)
    await context.close()
  })

  it('stand in large type in one column, each beside a drawing that says nothing itself', async () => {
    const context = await site.newContext({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 740 },
    })
    const page = await context.newPage()
    for (const address of ['de/now/ch/easy/', 'de/plan/tell/easy/', 'de/plan/tell/adult/easy/']) {
      await page.goto(`${site.server.url}${address}`)
      const lines = page.locator('main section li:has(> svg)')
      const seen = await lines.evaluateAll((items) =>
        items
          .filter((item) => item.checkVisibility())
          .map((item) => {
            const [drawing, words] = item.children
            return {
              size: Number.parseFloat(getComputedStyle(item).fontSize),
              hidden: drawing?.getAttribute('aria-hidden') === 'true',
              left:
                (drawing?.getBoundingClientRect().right ?? 999) <=
                (words?.getBoundingClientRect().left ?? 0),
            }
          }),
      )
      expect(seen.length, address).toBeGreaterThan(30)
      expect(seen.filter(({ size, hidden, left }) => size < 20 || !hidden || !left)).toEqual([])
    }
    await context.close()
  })

  it('are whole on paper: what is folded on the screen is printed, the controls are not', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/now/gb/easy/`)
    await page.emulateMedia({ media: 'print' })
    const paid = page.locator('#when-paid').getByText('Keep the receipts.')
    expect(await paid.evaluate((element) => element.getClientRects().length)).toBeGreaterThan(0)
    expect(await page.locator('#aloud, header, footer').filter({ visible: true }).count()).toBe(0)
    await context.close()
  })

  it('call adults Sie, and name the service for adults', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/now/de/adult/easy/`)
    const text = await page.locator('main').innerText()
    expect(text).toContain('Sie sind nicht schuld.')
    expect(text).not.toMatch(/(?<!\p{L})(?:du|dich|dir|dein)(?!\p{L})/iu)
    expect(text).toContain('StopNCII kann Ihnen helfen.')
    const tell = page.getByRole('link', { name: 'Wem kann ich es sagen?' })
    await tell.click()
    expect(page.url()).toBe(`${site.server.url}de/plan/tell/adult/easy/`)
    expect(await page.locator('main section h3').allTextContents()).toEqual([
      'Partnerin oder Partner',
      'Jemand aus der Familie',
      'Eine Freundin oder ein Freund',
      'Ein Hilfe-Telefon',
      'Die Polizei',
    ])
    await page.getByRole('link', { name: 'Die lange Seite' }).click()
    expect(page.url()).toBe(`${site.server.url}de/plan/tell/adult/`)
    await page.getByRole('link', { name: 'Leicht', exact: true }).click()
    await page.getByRole('link', { name: 'Für junge Menschen' }).click()
    expect(page.url()).toBe(`${site.server.url}de/plan/tell/easy/`)
    await page.getByRole('link', { name: 'Für Erwachsene' }).click()
    await page.getByRole('link', { name: 'Was kann ich jetzt tun?' }).click()
    expect(page.url()).toBe(`${site.server.url}de/now/easy/#adult`)
    await context.close()
  })
})

describe('easy words', () => {
  it('lead adults from their plan to their own list, which is open, and on from there', async () => {
    const context = await site.newContext()
    const page = await context.newPage()
    await page.goto(`${site.server.url}en/now/gb/adult/easy/`)
    await page.getByRole('link', { name: 'Another country' }).click()
    expect(page.url()).toBe(`${site.server.url}en/now/easy/#adult`)
    const adults = page.locator('#adult')
    await adults.getByRole('link', { name: 'Switzerland' }).waitFor()
    await adults.getByRole('link', { name: 'Who can I tell?' }).click()
    expect(page.url()).toBe(`${site.server.url}en/plan/tell/adult/easy/`)
    await page.goto(`${site.server.url}en/now/easy/`)
    await page.getByRole('link', { name: '18 or older?' }).click()
    await adults.getByRole('link', { name: 'Switzerland' }).click()
    expect(page.url()).toBe(`${site.server.url}en/now/ch/adult/easy/`)
    await context.close()
  })
})
