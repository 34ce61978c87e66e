import type { Placed } from '@holdfast/engine/made-faces'
import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { findings } from './_axe.ts'
import { untilReady } from './_browser.ts'
import { pictureOf } from './_faces.ts'
import { openSite } from './_site.ts'

const site = openSite()

/** Speaks to a friend: `dein` matches, `Ihr` does not. */
const FAMILIAR = /(?<!\p{L})(?:du|dich|dir|dein(?:e[mnrs]?)?)(?!\p{L})/iu

/** What somebody says: `„du“` matches, words without these marks do not. */
const QUOTED = /„[^„“]*“/gu

async function open(
  javaScriptEnabled: boolean,
  address = 'en/exposure/',
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await site.newContext({
    javaScriptEnabled,
    viewport: { width: 360, height: 740 },
  })
  const page = await context.newPage()
  await page.goto(`${site.server.url}${address}`)
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

  it('says Sie to adults on a page of their own, which leads to theirs about a profile', async () => {
    const { context, page } = await open(false, 'de/exposure/')
    await page.getByRole('link', { name: 'Für Erwachsene' }).click()
    const said = await page.locator('main').innerText()
    expect(said).toContain('gegen Sie zu benutzen')
    expect(said.replace(QUOTED, '')).not.toMatch(FAMILIAR)
    await page.getByRole('link', { name: 'Profil prüfen' }).click()
    expect(page.url()).toBe(`${site.server.url}de/profile/adult/`)
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

  it('counts faces only when asked, by what comes from this site, and forgets at once', async () => {
    const { context, page } = await open(true)
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    const face = (x: number): Placed => ({ what: 'face', x, y: 230, high: 220 })
    const png = { name: 'holiday.png', mimeType: 'image/png' }
    const two = await pictureOf(site.browser, [face(220), face(590)])
    const none = await pictureOf(site.browser, [{ what: 'house', x: 400, y: 250, high: 300 }])
    await page.waitForLoadState('networkidle')
    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    await page.locator('input[type=file]').setInputFiles([
      { ...png, buffer: two },
      { ...png, buffer: none },
      { name: 'cut.jpg', mimeType: 'image/jpeg', buffer: PLAIN },
      { name: 'song.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('la la la') },
    ])
    const button = page.getByRole('button', { name: 'Count faces too' })
    await button.waitFor()
    expect(requests).toEqual([])
    await button.click()
    await page.getByText('The count can be wrong.').waitFor()
    const said = await page.locator('#photos ~ div ol > li').allInnerTexts()
    expect(said[0]).toContain('We found 2 faces.')
    expect(said[1]).toContain('We found no face. There may still be one.')
    expect(said[2]).toContain("We couldn't look for faces in this one.")
    expect(said[3]).not.toContain('face')
    const weights = requests.filter((url) => url.endsWith('.bin'))
    expect(weights).toHaveLength(1)
    expect(requests.every((url) => url.startsWith(site.server.url) && !url.includes('?'))).toBe(
      true,
    )
    expect(complaints).toEqual([])
    expect(await page.locator('main').locator('img, canvas').count()).toBe(0)
    expect(await page.content()).not.toContain('holiday')
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await findings(page)).toEqual([])
    expect(await page.locator('#face').count()).toBe(1)
    await page.getByRole('button', { name: 'Forget these photos' }).click()
    expect(await page.getByText('We found 2 faces.').count()).toBe(0)
    await context.close()
  })

  it('says where counting did not come, and counts when asked again', async () => {
    const { context, page } = await open(true)
    await page.route('**/*.bin', (route) => route.abort())
    const buffer = await pictureOf(site.browser, [])
    await page
      .locator('input[type=file]')
      .setInputFiles([{ name: 'a.png', mimeType: 'image/png', buffer }])
    const button = page.getByRole('button', { name: 'Count faces too' })
    await button.click()
    await page.getByText("Counting didn't work.").waitFor()
    await page.unroute('**/*.bin')
    await button.click()
    await page.getByText('We found no face.').waitFor()
    await context.close()
  })
})
