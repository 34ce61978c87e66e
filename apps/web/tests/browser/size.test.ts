import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { textsOf } from '@holdfast/data/text'
import { describe, expect, it } from 'vitest'
import { BUILD } from './_browser.ts'
import { ADDRESSES, pageSource } from './_pages.ts'

/** HTML and CSS of a first page on the wire, compressed: what fits into the first round trip of a slow connection. */
const BUDGET = 14_000

/** Scripts that a page loads before a tool on it is used, compressed. */
const SCRIPT_BUDGET = 60_000

/** The address of a script that a page loads at once: `src="/leave.js"`, `href="/_app/a.js"`. */
const SCRIPT = /(?:src|href)="(\/[^"]+\.js)"/gu

/** Bytes of a script on the wire, by its address. */
const sizes = new Map<string, number>()

function scriptsOf(html: string): readonly string[] {
  return [...new Set([...html.matchAll(SCRIPT)].map(([, address = '']) => address))]
}

function sizeOf(script: string): number {
  const size = sizes.get(script) ?? gzipSync(readFileSync(join(BUILD, script))).length
  sizes.set(script, size)
  return size
}

/** A sheet whose medium does not fit is loaded late and holds nothing up. */
const WAITED_FOR_BY_NOBODY = [
  'defer',
  'rel="icon"',
  'rel="manifest"',
  'media="(forced-colors: active)"',
] as const

const PLANS = ADDRESSES.filter((address) => /^(?:en|de)\/now\//u.test(address))

describe('happening now', () => {
  it('is built for every country and role in both languages', () => {
    expect(PLANS.length).toBeGreaterThanOrEqual(2 * (1 + 5 * 5))
  })

  it.each(PLANS)('%s fits the first answer of a slow connection, styles included', (address) => {
    const html = pageSource(address)
    // Every style is inside the page, except for forced colours, and nothing has to be there before it can be read.
    const waited = (html.match(/<(?:link|script) [^<>]*>/gu) ?? []).filter(
      (tag) => !WAITED_FOR_BY_NOBODY.some((sign) => tag.includes(sign)),
    )
    expect(waited).toEqual([])
    // As the server sends it.
    expect(statSync(join(BUILD, address, 'index.html.br')).size).toBeLessThanOrEqual(BUDGET)
  })
})

describe('every page', () => {
  it('loads few scripts before a tool on it is used', () => {
    const loads = ADDRESSES.map((address) => ({
      address,
      bytes: scriptsOf(pageSource(address)).reduce((sum, script) => sum + sizeOf(script), 0),
    }))
    expect(loads.filter(({ bytes }) => bytes > SCRIPT_BUDGET)).toEqual([])
    // The pages with a tool are among them, and were seen to have one.
    expect(loads.filter(({ bytes }) => bytes > SCRIPT_BUDGET / 2).length).toBeGreaterThan(9)
  })
})

describe.each(['en', 'de'] as const)('stop a picture in %s', (language) => {
  it('brings the words of its own language, and of no other', () => {
    const html = pageSource(`${language}/stop/`)
    const scripts = scriptsOf(html).map((address) => readFileSync(join(BUILD, address), 'utf8'))
    const own = textsOf(language, ['stop.lede'])['stop.lede']
    const other = textsOf(language === 'en' ? 'de' : 'en', ['stop.lede'])['stop.lede']
    const sent = [html, ...scripts].join('\n')
    expect(sent).toContain(own)
    expect(sent).not.toContain(other)
  })
})
