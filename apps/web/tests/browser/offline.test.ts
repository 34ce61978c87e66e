import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, openServer } from './_browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
})

describe('after one visit', () => {
  it('every page opens with the server gone, those too that were never opened', async () => {
    const server = await openServer()
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.goto(`${server.url}en/now/gb/`)
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready
    })
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await server.close()
    await context.setOffline(true)

    await page.reload()
    expect(await page.locator('ol > li').first().isVisible()).toBe(true)
    await page.goto(`${server.url}de/help/at`)
    expect(await page.locator('a[href^="tel:"]').count()).toBeGreaterThan(2)
    await page.goto(server.url)
    await page.waitForURL('**/en/')

    await page.goto(`${server.url}en/check/`)
    await page.getByRole('button', { name: 'A chat with blackmail' }).click()
    await page.getByRole('button', { name: 'Robin' }).click()
    await page.locator('mark').first().waitFor()

    await page.goto(`${server.url}en/now/gb/easy/`)
    expect(await page.locator('main svg').count()).toBeGreaterThan(20)
    await page.goto(`${server.url}en/plan/tell/together/`)
    expect(await page.locator('ol > li').count()).toBe(3)
    await page.goto(`${server.url}en/plan/`)
    await page.getByLabel('Country').selectOption('gb')

    await page.goto(`${server.url}en/no-such-page/`)
    await page.getByRole('heading', { name: 'This page does not exist' }).waitFor()
    await context.close()
  })
})
