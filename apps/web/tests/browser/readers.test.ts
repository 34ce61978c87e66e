import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { untilReady } from './_browser.ts'
import { openSite } from './_site.ts'
import { ADDRESSES, pageSource } from './_pages.ts'

const site = openSite()

/** What a page says and where it leads, for one who reads it all. */
interface Read {
  readonly address: string
  readonly words: string
  /** Addresses of pages as in `ADDRESSES`, and the places on them: `de/now/#who`. */
  readonly links: readonly string[]
}

/** For adults: `de/profile/adult/`, `de/now/ch/parent/`, `de/now/ch/adult/easy/`; not `de/profile/`. */
const FOR_ADULTS = /\/(?:signs|(?:adult|parent|professional)(?:\/easy)?)\/$/u

/** Speaks to a friend: `dein` matches, `Ihr` does not. */
const FAMILIAR = /(?<!\p{L})(?:du|dich|dir|dein(?:e[mnrs]?)?|euch|euer)(?!\p{L})/giu

/** Speaks to a stranger: `Zahlen Sie` matches; `Sie drohen` does not, since a sentence may open with *sie*. */
const FORMAL = /(?<=[\p{L}\p{N},] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?!\p{L})/gu

/** What somebody says: `„Sag es niemandem“` matches, words without these marks do not. */
const QUOTED = /„[^„“]*“/gu

/**
 * Asks a friend, as a sentence opens: `Ruf die Bank an` matches, `Rufen Sie` and `Der Ruf` do not. Only words that open no
 * other sentence: `Halt`, `Bitte` and `Sichere` could.
 */
const ASKS_A_FRIEND =
  /(?<=^|[.?!:] )(?:Änder|Antworte|Bleib|Blockier|Denk|Erzähl|Exportier|Fotografier|Frag|Geh|Gib|Heb|Hilf|Hol|Klick|Lass|Leg|Lies|Lösch|Mach|Melde|Nimm|Notier|Öffne|Pausier|Prüf|Ruf|Sag|Schalte|Schau|Schick|Schließ|Schreib|Sei|Sieh|Speicher|Sprich|Such|Tipp|Verbirg|Vergiss|Wähl|Warte|Zahl|Zeig)(?!\p{L})/gmu

/** A young person hands it to an adult, whom it calls *Sie*. */
const HANDED_OVER = 'de/plan/tell/together/'

function isForAdults(address: string): boolean {
  return FOR_ADULTS.test(address)
}

/** An adults' page with a twin: `de/stop/adult/`, `de/plan/tell/adult/easy/`; not `de/signs/`. */
const OTHERS = /\/adult\/(?:easy\/)?$/u

/** The end of an address, with `easy/` where that is part of it: of `de/stop/`, and in `de/plan/tell/easy/`. */
const END = /(?:easy\/)?$/u

/** The adults' page at a young person's address. */
function twinOf(address: string): string {
  return address.replace(END, 'adult/$&')
}

function hasTwin(address: string): boolean {
  return ADDRESSES.includes(twinOf(address))
}

/** Plans name their readers and lead to each. */
function isPlan(address: string): boolean {
  return /^[a-z]+\/now\//u.test(address)
}

/** A choice of a plan, from its top: `de/now/`, `en/now/easy/`; not `de/now/#who`, below which adults choose. */
const CHOICE_FROM_TOP = /^[a-z]+\/now\/(?:easy\/)?$/u

/** Pages of a reader, without the places on them. */
function pagesOf({ links }: Read): readonly string[] {
  return links.map((link) => link.replace(/#.*/u, ''))
}

/** Each page is read once. */
const kept = new Map<string, Read>()

async function readPages(addresses: readonly string[]): Promise<readonly Read[]> {
  const page = await site.browser.newPage()
  const read: Read[] = []
  for (const address of addresses) read.push(kept.get(address) ?? (await readPage(page, address)))
  await page.close()
  return read
}

/** All words but what somebody says to somebody, the titles of publications and who published them. */
async function readPage(page: Page, address: string): Promise<Read> {
  const found = await page.evaluate((html) => {
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main')
    const links = [...(main?.querySelectorAll('a') ?? [])].map(
      (link) => link.getAttribute('href') ?? '',
    )
    for (const said of main?.querySelectorAll(
      'blockquote, script, ul.small, ol.small, [href*="/about/#"]',
    ) ?? [])
      said.remove()
    for (const block of main?.querySelectorAll('p, li, h1, h2, h3, h4, span, summary, dd, dt') ??
      [])
      block.append('\n')
    return { words: main?.textContent ?? '', links }
  }, pageSource(address))
  const read = {
    address,
    words: found.words.replace(QUOTED, ''),
    links: found.links.filter((link) => link.startsWith('/')).map((link) => link.slice(1)),
  }
  kept.set(address, read)
  return read
}

/** Each place where a pattern is found, with the page and the words around it. */
function wrong(pages: readonly Read[], pattern: RegExp): readonly string[] {
  return pages.flatMap(({ address, words }) =>
    [...words.matchAll(pattern)].map(
      ({ index }) => `${address}: ${words.slice(Math.max(0, index - 40), index + 40)}`,
    ),
  )
}

describe('pages for adults', () => {
  it('say Sie from the first word to the last, on every page that is there for them', async () => {
    const pages = await readPages(
      ADDRESSES.filter((address) => address.startsWith('de/') && isForAdults(address)),
    )
    expect(pages.map(({ address }) => address)).toEqual(
      expect.arrayContaining([
        'de/check/adult/',
        'de/exposure/adult/',
        'de/now/de/professional/',
        'de/plan/adult/',
        'de/plan/money/adult/',
        'de/plan/post/adult/',
        'de/plan/tell/adult/',
        'de/plan/tell/adult/easy/',
        'de/plan/tell/together/adult/',
        'de/platforms/adult/',
        'de/platforms/instagram/adult/',
        'de/profile/adult/',
        'de/signs/',
        'de/stop/adult/',
      ]),
    )
    expect(wrong(pages, FAMILIAR)).toEqual([])
    expect(wrong(pages, ASKS_A_FRIEND)).toEqual([])
    expect(wrong(pages, FORMAL)).not.toEqual([])
    // What must be found is found: on the pages beside them.
    const others = await readPages(['de/platforms/instagram/'])
    expect(wrong(others, FAMILIAR)).not.toEqual([])
    expect(wrong(others, ASKS_A_FRIEND)).not.toEqual([])
  })

  it.each(['en', 'de'])('lead in %s to each other, and to the twin alone beside', async (lang) => {
    const pages = await readPages(
      ADDRESSES.filter((address) => address.startsWith(`${lang}/`) && isForAdults(address)),
    )
    const lost = pages.flatMap((read) =>
      pagesOf(read)
        .filter((link) => hasTwin(link) && !isPlan(link) && twinOf(link) !== read.address)
        .map((link) => `${read.address} → ${link}`),
    )
    expect(lost).toEqual([])
    const parents = pages.find(({ address }) => address === `${lang}/now/gb/parent/`)
    expect(parents?.links).toEqual(
      expect.arrayContaining([
        `${lang}/platforms/adult/`,
        `${lang}/plan/money/adult/`,
        `${lang}/stop/adult/`,
      ]),
    )
  })
})

describe('pages that adults share with young people', () => {
  it.each(['en', 'de'])('lead in %s to the place where adults choose a plan', async (lang) => {
    const pages = await readPages(
      ADDRESSES.filter((address) => address.startsWith(`${lang}/`) && isForAdults(address)),
    )
    const lost = pages.flatMap(({ address, links }) =>
      links.filter((link) => CHOICE_FROM_TOP.test(link)).map((link) => `${address} → ${link}`),
    )
    expect(lost).toEqual([])
  })

  it.each(['en', 'de'])(
    'lead in %s to the twin of each page, where one page asks who reads',
    async (lang) => {
      const [choice] = await readPages([`${lang}/now/easy/`])
      const pages = choice === undefined ? [] : pagesOf(choice)
      const twice = pages.filter((page) => hasTwin(page) && !isPlan(page))
      expect(twice).toEqual([`${lang}/plan/tell/easy/`])
      expect(pages).toEqual(expect.arrayContaining(twice.map(twinOf)))
    },
  )
})

describe('pages for young people that adults have too', () => {
  it('say du from the first word to the last', async () => {
    const pages = await readPages(
      ADDRESSES.filter(
        (address) => address.startsWith('de/') && hasTwin(address) && address !== HANDED_OVER,
      ),
    )
    expect(pages.length).toBeGreaterThan(50)
    expect(wrong(pages, FORMAL)).toEqual([])
  })

  it.each(['en', 'de'])('lead in %s to each other, and to the twin alone beside', async (lang) => {
    const pages = await readPages(
      ADDRESSES.filter((address) => address.startsWith(`${lang}/`) && hasTwin(address)),
    )
    const lost = pages.flatMap((read) =>
      pagesOf(read)
        .filter((link) => OTHERS.test(link) && !isPlan(link) && link !== twinOf(read.address))
        .map((link) => `${read.address} → ${link}`),
    )
    expect(lost).toEqual([])
  })
})

describe('pages about help, about Holdfast and to learn from, and those on which a chat is brought or easy words are chosen', () => {
  it('speak to nobody', async () => {
    const pages = await readPages([
      ...ADDRESSES.filter((address) => /^de\/(?:about|check|help)\//u.test(address)),
      'de/learn/',
      'de/now/easy/',
      '404.html',
    ])
    expect(pages.length).toBeGreaterThan(20)
    expect(pages.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['de/check/', 'de/check/adult/']),
    )
    expect([FAMILIAR, ASKS_A_FRIEND, FORMAL].flatMap((words) => wrong(pages, words))).toEqual([])
  })
})

describe('what comes of a chat', () => {
  /** What the page says about the example with blackmail, and where it leads; not the chat's own words. */
  async function readExample(address: string): Promise<Read> {
    const context = await site.newContext()
    const page = await context.newPage()
    await page.goto(`${site.server.url}${address}`)
    await untilReady(page)
    await page.getByRole('button', { name: 'Ein Chat mit Erpressung' }).click()
    await page.getByRole('button', { name: 'Robin' }).click()
    await page.locator('.verdict').waitFor()
    const said = await page
      .locator('.verdict, [data-messages] details p, main nav')
      .allTextContents()
    const links = await page
      .locator('main a[href^="/"]')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')?.slice(1) ?? ''))
    await context.close()
    return { address, words: said.join('\n').replace(QUOTED, ''), links }
  }

  it('is told adults as Sie, and leads them to the choice of who they are', async () => {
    const read = await readExample('de/check/adult/')
    expect([FAMILIAR, ASKS_A_FRIEND].flatMap((words) => wrong([read], words))).toEqual([])
    expect(read.words).toContain('Antworten Sie nicht mehr')
    expect(read.words).toContain('Was zu tun ist: Wer bedroht wird, ist nicht schuld.')
    expect(read.links).toContain('de/now/#who')
    expect(read.links).not.toContain('de/now/')
  })

  it('is told young people as du, and leads them to their country', async () => {
    const read = await readExample('de/check/')
    expect(wrong([read], FORMAL)).toEqual([])
    expect(read.words).toContain('Antworte nicht mehr')
    expect(read.words).toContain('Was zu tun ist: Du bist nicht schuld.')
    expect(read.links).toContain('de/now/')
    expect(read.links).not.toContain('de/now/#who')
  })
})
