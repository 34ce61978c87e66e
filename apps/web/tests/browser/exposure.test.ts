import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findings } from './_axe.ts'
import { untilReady } from './_browser.ts'
import { openSite } from './_site.ts'

const site = openSite()

async function open(javaScriptEnabled: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const context = await site.browser.newContext({
    javaScriptEnabled,
    serviceWorkers: 'block',
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(`${site.server.url}en/exposure/`)
  if (javaScriptEnabled) await untilReady(page)
  return { context, page }
}

/** A JPEG file that holds nothing but a GPS folder with a latitude of ones. */
const WITH_PLACE = Buffer.from(
  'ffd8' +
    'ffe10052457869660000' + // APP1, Exif
    '4d4d002a00000008' + // TIFF
    '0001882500040000000100000020' + // GPS folder at 32
    '00000000000000000000' +
    '000100020005000000030000003200000000' + // latitude at 50
    '01'.repeat(24) +
    'ffda000400ffd9',
  'hex',
)

const PLAIN = Buffer.from('ffd8ffda000400ffd9', 'hex')

describe('what a stranger can use', () => {
  it('stands on the page without scripts, each with what to change and its source', async () => {
    const { context, page } = await open(false)
    const cards = page.locator('.card')
    expect(await cards.count()).toBeGreaterThanOrEqual(7)
    for (const card of await cards.all()) {
      expect(await card.locator('dd:visible').count()).toBe(2)
      expect(await card.locator('a[href^="#q"]').count()).toBeGreaterThanOrEqual(1)
    }
    expect(await page.locator('input').count()).toBe(0)
    await context.close()
  })

  it('is found in photos on the device: kinds in words, no value, no picture, no request', async () => {
    const { context, page } = await open(true)
    await page.waitForLoadState('networkidle')
    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    await page.locator('input[type=file]').setInputFiles([
      { name: 'holiday.jpg', mimeType: 'image/jpeg', buffer: WITH_PLACE },
      { name: 'plain.jpg', mimeType: 'image/jpeg', buffer: PLAIN },
      { name: 'song.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('la la la') },
    ])
    const photos = page.locator('#photos ~ div ol > li')
    await photos.first().waitFor()
    const said = await photos.allInnerTexts()
    expect(said[0]).toContain('The place where it was taken is in the file.')
    expect(said[1]).toContain('We found nothing beside the picture')
    expect(said[2]).toContain('This is no picture that we know.')
    expect(await page.content()).not.toContain('holiday')
    expect(await page.locator('main').locator('img, canvas').count()).toBe(0)
    expect(requests).toEqual([])
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Forget these photos' }).click()
    expect(await photos.count()).toBe(0)
    await context.close()
  })
})
