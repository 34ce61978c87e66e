import { constants, brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ADDRESSES, pageSource } from './_pages.ts'

/** HTML and CSS of a first page on the wire, compressed: what fits into the first round trip of a slow connection. */
const BUDGET = 14_000

const PLANS = ADDRESSES.filter((address) => /^(?:en|de)\/now\//u.test(address))

describe('happening now', () => {
  it('is built for every country and role in both languages', () => {
    expect(PLANS.length).toBeGreaterThanOrEqual(2 * (1 + 5 * 5))
  })

  it.each(PLANS)('%s fits the first answer of a slow connection, styles included', (address) => {
    const html = pageSource(address)
    // Every style is inside the page, and nothing has to be there before it can be read.
    const waited = (html.match(/<(?:link|script) [^<>]*>/gu) ?? []).filter(
      (tag) =>
        !tag.includes('defer') && !tag.includes('rel="icon"') && !tag.includes('rel="manifest"'),
    )
    expect(waited).toEqual([])
    const sent = brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })
    expect(sent.length).toBeLessThanOrEqual(BUDGET)
  })
})
