import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { untilReady } from './_browser.ts'
import { openSite } from './_site.ts'

const site = openSite()

/** Everything that a page can leave on the device, as one text. */
async function kept(page: Page): Promise<string> {
  return page.evaluate(async () =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      await indexedDB.databases(),
      document.cookie,
      location.href,
      history.state,
    ]),
  )
}

async function open(context: BrowserContext, address = 'en/plan/'): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${site.server.url}${address}`)
  await untilReady(page)
  return page
}

async function fill(page: Page): Promise<void> {
  await page.getByLabel('Country').selectOption('gb')
  await page.getByRole('checkbox').filter({ visible: true }).first().check()
  await page.getByLabel('Name', { exact: true }).fill('Aunt Jo')
  await page.getByLabel('Phone number').fill('020 7946 0018')
  await page.getByRole('button', { name: 'Add' }).click()
  await page.getByLabel('1. How I notice').fill('I stop answering')
  await page.getByLabel('2. What I can do').focus()
}

describe('my plan', () => {
  it('is a page with crisis lines and ways on without JavaScript', async () => {
    const context = await site.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`${site.server.url}de/plan/`)
    expect(await page.locator('#crisis-countries details').count()).toBeGreaterThan(4)
    expect(await page.locator('main').innerText()).toContain('auf Papier abhaken')
    expect(await page.getByRole('link', { name: 'Die ersten drei Schritte' }).count()).toBe(1)
    await context.close()
  })

  it('keeps nothing until it is asked to, comes back afterwards, and erases everything', async () => {
    const context = await site.newContext()
    const page = await open(context)
    const before = await kept(page)
    await fill(page)
    expect(await kept(page)).toBe(before)
    await page.getByRole('button', { name: 'Keep it on this device' }).click()
    await page.getByText('Your plan is kept on this device, and').waitFor()
    expect(await kept(page)).toContain('Aunt Jo')
    await page.reload()
    await untilReady(page)
    expect(await page.getByLabel('1. How I notice').inputValue()).toBe('I stop answering')
    expect(await page.getByRole('link', { name: 'Call 020 7946 0018' }).count()).toBe(1)
    expect(await page.getByText(/^done /u).count()).toBe(1)
    await page.getByRole('button', { name: 'Erase everything' }).click()
    await page.getByText('Everything is erased').waitFor()
    expect(await kept(page)).toBe(before)
    expect(await page.getByText('Aunt Jo').count()).toBe(0)
    await context.close()
  })

  it('is the same plan on the page for adults, and leads to the pages for its role', async () => {
    const context = await site.newContext()
    const adults = await open(context, 'en/plan/adult/')
    const role = adults.getByLabel('Who are you?')
    expect(await role.inputValue()).toBe('adult')
    const tell = (page: Page): Promise<string | null> =>
      page.getByRole('link', { name: 'Tell somebody' }).getAttribute('href')
    expect(await tell(adults)).toBe('/en/plan/tell/adult/')
    await role.selectOption('parent')
    expect(await adults.getByRole('link', { name: 'Tell somebody' }).count()).toBe(0)
    expect(await adults.getByRole('link', { name: 'Money' }).count()).toBe(1)
    await role.selectOption('adult')
    await fill(adults)
    await adults.getByRole('button', { name: 'Keep it on this device' }).click()
    await adults.getByText('Your plan is kept on this device, and').waitFor()

    const young = await open(context)
    expect(await young.getByText('Aunt Jo').count()).toBe(1)
    expect(await tell(young)).toBe('/en/plan/tell/adult/')
    await young.getByLabel('Who are you?').selectOption('friend')
    expect(await tell(young)).toBe('/en/plan/tell/')
    await young.getByRole('button', { name: 'Erase everything' }).click()
    expect(await young.getByLabel('Who are you?').inputValue()).toBe('young-person')
    await context.close()
  })

  it('works in memory, and says so, where the browser forbids storage', async () => {
    const context = await site.newContext()
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        },
      })
    })
    const page = await open(context)
    await fill(page)
    expect(await page.getByText('Aunt Jo').count()).toBe(1)
    expect(await page.getByText('does not let this page keep anything').count()).toBe(1)
    expect(await page.locator('#crisis-countries details').count()).toBeGreaterThan(4)
    await context.close()
  })

  it('hides a plan behind a passphrase, and opens it with no other', async () => {
    const context = await site.newContext()
    const page = await open(context)
    await fill(page)
    await page.getByLabel('Passphrase (if you want)').fill('kelp rock wave')
    await page.getByRole('button', { name: 'Keep it on this device' }).click()
    await page.getByText('locked with your passphrase').waitFor()
    expect(await kept(page)).not.toMatch(/Aunt Jo|answering|kelp rock/u)
    await page.reload()
    await untilReady(page)
    await page.getByLabel('Passphrase').fill('kelp')
    await page.getByRole('button', { name: 'Open' }).click()
    await page.getByText('does not fit').waitFor()
    await page.getByLabel('Passphrase').fill('kelp rock wave')
    await page.getByRole('button', { name: 'Open' }).click()
    await page.getByText('Aunt Jo').waitFor()
    await context.close()
  })

  it('keeps the crisis lines in sight in every state, and shows steps by day', async () => {
    const context = await site.newContext({ timezoneId: 'Europe/London' })
    const page = await open(context)
    await page.getByLabel('Country').selectOption('gb')
    const crisis = page.getByRole('complementary')
    expect(await crisis.locator('[data-country="gb"] a[href="tel:116123"]').isVisible()).toBe(true)
    await page.getByRole('heading', { name: 'This week' }).waitFor()
    const first = page.getByRole('combobox', { name: /^Another day/u }).first()
    await first.selectOption('tomorrow')
    await page.getByRole('heading', { name: 'Tomorrow' }).waitFor()
    await context.close()
  })

  it('makes reminders that tell nobody what they are about', async () => {
    const context = await site.newContext({ acceptDownloads: true })
    const page = await open(context)
    await page.getByLabel('Country').selectOption('gb')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save reminders' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('calendar.ics')
    const file = readFileSync(await download.path(), 'utf8')
    expect(file).toContain('SUMMARY:Reminder')
    expect(file).not.toMatch(/holdfast|blackmail|picture|police/iu)
    await context.close()
  })
})
