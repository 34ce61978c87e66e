import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILD } from './_browser.ts'
import { ADDRESSES, pageSource } from './_pages.ts'

/** Matches an address in a link, a script or an icon: `href="/en/"`; not one in a text. */
const ADDRESS = /(?:href|src)="([^"]+)"/gu

/** Matches the ids of a page: `id="today"`. */
const ID = /id="([^"]+)"/gu

const SOURCES = new Map(ADDRESSES.map((address) => [address, pageSource(address)]))
const IDS = new Map(
  [...SOURCES].map(([address, html]) => [
    address,
    new Set([...html.matchAll(ID)].map(([, id]) => id)),
  ]),
)

describe('links', () => {
  it.each(ADDRESSES)('every link of %s leads somewhere', (address) => {
    const lost = [...(SOURCES.get(address) ?? '').matchAll(ADDRESS)]
      .map(([, link = '']) => link.replaceAll('&amp;', '&'))
      .filter((link) => !leads(address, link))
    expect(lost).toEqual([])
  })
})

function leads(from: string, link: string): boolean {
  if (/^(?:tel|sms|mailto):\S/u.test(link)) return true
  const { protocol, host, pathname, hash } = new URL(link, `http://here/${from}`)
  if (host !== 'here') return protocol === 'https:'
  const page = decodeURIComponent(pathname.slice(1))
  if (!SOURCES.has(page)) return hash === '' && existsSync(join(BUILD, page))
  return hash === '' || IDS.get(page)?.has(decodeURIComponent(hash.slice(1))) === true
}
