/**
 * NCMEC's hash sharing, version 2: a page of `GET v2/entries`. Entries do not come in the order of time, so their
 * `timestamp` decides which of two is the newer; `deletedImage` has to be gone. An id is unique with its member only.
 */
import { formatHash } from '../../hash.ts'
import { readHash } from './hash-of.ts'
import type { BankFile, BankFormat, BankPlace, Collector } from './types.ts'
import { secondsOf } from './utc-seconds.ts'
import { walkXml, type XmlRecord } from './xml-records.ts'

const NAMESPACE = 'https://hashsharing.ncmec.org/hashsharing/v2'

const RECORDS: ReadonlySet<string> = new Set(['image', 'video', 'deletedImage', 'deletedVideo'])

/** Matches the outermost element of a page, with or without a prefix. */
const PAGE = /<(?:\w{1,20}:)?queryResult[\s>]/u

/** Matches a time as NCMEC writes it, in UTC. */
const SECOND_PARTS = /\.\d+(?=Z$)/u

/** Matches what XML 1.0 does not allow, also written as a reference: half a character, and controls. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

export const ncmec: BankFormat = {
  id: 'ncmec',
  recognise: ({ line, text }) => line.startsWith('<') && PAGE.test(text),
  read: readPage,
  write: (entries, { at }) => {
    const time = at.replace(SECOND_PARTS, '')
    const images = Array.from(entries, ({ id, hash }) => imageText(id, formatHash(hash), time))
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
      `<queryResult xmlns="${NAMESPACE}">`,
      `  <images count="${images.length}" maxTimestamp="${time}">`,
      ...images,
      '  </images>',
      '</queryResult>',
      '',
    ].join('\n')
  },
}

function readPage({ name, text }: BankFile, collector: Collector): void {
  const links: string[] = []
  const isWhole = walkXml(text, (tag) => RECORDS.has(tag) || tag === 'paging', {
    visit: (record) => {
      if (record.name === 'paging') links.push(record.texts.get('next') ?? '')
      else readRecord(record, { file: name, line: record.line }, collector)
    },
    lose: (line) => {
      collector.report('bad-line', { file: name, line })
    },
  })
  if (!isWhole) collector.report('cut-off', { file: name })
  if (links.some((link) => link !== '')) collector.report('more-pages', { file: name })
}

function readRecord({ name, texts }: XmlRecord, place: BankPlace, collector: Collector): void {
  // A picture and a video may have the same id.
  if (name === 'deletedVideo') return
  if (name === 'video') {
    collector.report('other-kind', place)
    return
  }
  const entry = texts.get('id') ?? ''
  if (entry === '') {
    collector.report('no-id', place)
    return
  }
  const id = `${texts.get('member@id') ?? ''}/${entry}`
  const origin = { place, at: secondsOf(texts.get('timestamp') ?? '') }
  if (name === 'deletedImage') collector.withdraw(id, origin)
  else readImage(texts, { id, origin }, collector)
}

function readImage(
  texts: XmlRecord['texts'],
  { id, origin }: { readonly id: string; readonly origin: { place: BankPlace; at: number | null } },
  collector: Collector,
): void {
  const text = texts.get('fingerprints/pdq')
  if (text === undefined) {
    collector.report('other-kind', origin.place)
    collector.drop(id, origin)
    return
  }
  const hash = readHash(text, origin.place, collector)
  if (hash === null) return
  const note = texts.get('classification') ?? ''
  collector.put({ id, hash, family: null, quality: null, source: 'NCMEC', note }, origin)
}

/** An id of another kind of list gets the member 0, which is nobody. */
function imageText(id: string, pdq: string, time: string): string {
  const slash = id.indexOf('/')
  const isOwn = id.slice(0, Math.max(0, slash)).trim() !== '' && id.slice(slash + 1).trim() !== ''
  const [member, entry] = isOwn ? [id.slice(0, slash), id.slice(slash + 1)] : ['0', id]
  return [
    '    <image>',
    `      <member id="${escape(member)}"/>`,
    `      <timestamp>${time}</timestamp>`,
    `      <id>${escape(entry)}</id>`,
    `      <fingerprints><pdq>${pdq}</pdq></fingerprints>`,
    '    </image>',
  ].join('\n')
}

function escape(text: string): string {
  return text
    .replaceAll(NOT_XML, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
