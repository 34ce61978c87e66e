import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openSite } from './_site.ts'
import { ADDRESSES } from './_pages.ts'

const PAGES = ADDRESSES.filter((address) => address.includes('/learn/'))

/** A page in a PDF's text: `/Type /Page` followed by anything but an s; not `/Type /Pages`. */
const PAPER_PAGE = /\/Type\s*\/Page(?!s)/gu

const site = openSite()

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.newContext({
    javaScriptEnabled: false,
    ...options,
  })
  const page = await context.newPage()
  await page.goto(`${site.server.url}${address}`)
  return page
}

describe('the pages for learning', () => {
  it.each(PAGES)('%s fits a narrow phone and its sources are on it', async (address) => {
    const page = await open(address, { viewport: { width: 360, height: 740 } })
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide).toBeLessThanOrEqual(360)
    // Slides stay free of a list: their sources are on the page of all sources.
    const slides = /lessons\/./u.test(address)
    const cited = await page.locator('main a[href^="#q"]').all()
    expect(cited.length > 2).toBe(!slides)
    expect((await page.locator('main a[href*="/about/#q"]').count()) > 2).toBe(slides)
    for (const link of cited) {
      const place = (await link.getAttribute('href'))?.slice(1) ?? ''
      expect(await page.locator(`[id="${place}"]`).count()).toBe(1)
    }
    await page.context().close()
  })

  it('show crisis lines above the first card, without scripts', async () => {
    const page = await open('en/learn/')
    const lines = page.getByRole('complementary')
    expect(await lines.locator('details').count()).toBeGreaterThanOrEqual(5)
    const first = await page.locator('article').first().boundingBox()
    expect((await lines.first().boundingBox())?.y).toBeLessThan(first?.y ?? 0)
    await page.context().close()
  })

  it('put every talk on paper, folded or not', async () => {
    const page = await open('en/learn/talks/')
    await page.emulateMedia({ media: 'print' })
    for (const talk of await page.locator('#ages ~ details').all())
      expect(await talk.locator('dd:visible').count()).toBe(10)
    await page.context().close()
  })

  it('put one slide on each page of paper, and the sources after them', async () => {
    const page = await open('en/learn/lessons/parents/')
    const slides = await page.locator('main section').count()
    const paper = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1')
    expect(paper.match(PAPER_PAGE)).toHaveLength(slides + 1)
    await page.context().close()
  })

  it('offer a weekly reminder that names nothing', async () => {
    const page = await open('en/learn/talks/')
    const href = await page.locator('a[download]').getAttribute('href')
    const answer = await page.request.get(new URL(href ?? '', site.server.url).href)
    expect(answer.headers()['content-type']).toContain('text/calendar')
    const file = await answer.text()
    expect(file).toContain('SUMMARY:Family talk\r\n')
    expect(file).not.toMatch(/holdfast|sext/iu)
    await page.context().close()
  })

  it('say in words what every drawing shows', async () => {
    const page = await open('de/learn/trusted-adult/')
    const drawings = page.locator('main').getByRole('img')
    expect(await drawings.count()).toBe(6)
    for (const drawing of await drawings.all())
      expect(await drawing.getAttribute('aria-label')).toMatch(/^\p{Lu}.{3}/u)
    await page.context().close()
  })
})
