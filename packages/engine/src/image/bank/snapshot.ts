/**
 * A bank as bytes and back, with its rules and all that is said of each entry. Numbers are little-endian; texts are kept as
 * their UTF-16 units, so that each comes back as it was.
 *
 * Head: bits, purpose, entries, units of text (32 bits each). Then the hashes, a byte each for quality and family, the lengths of
 * the bank's name and of id, source and note of each entry (32 bits), and these texts.
 */
import { MATCH_DISTANCE, WORDS } from '../hash.ts'
import { HASH_BYTES, readHashAt, writeHash } from '../search/hash-bytes.ts'
import { seal, unseal, type SnapshotIssue } from '../search/sealed.ts'
import type { PdqFamily } from '../types.ts'
import { createBank, type Bank } from './bank.ts'
import type { BankEntry, BankRules } from './types.ts'

export type LoadedBank =
  | { readonly kind: 'bank'; readonly bank: Bank }
  | { readonly kind: 'issue'; readonly issue: SnapshotIssue }

const PURPOSES: readonly BankRules['purpose'][] = ['match', 'never']
const FAMILIES: readonly (PdqFamily | null)[] = [null, 'nearest-512', 'full-size']
const NO_QUALITY = 255
const MOST_QUALITY = 100

const HEAD = 16
/** Id, source and note. */
const TEXTS = 3

/** Where the parts begin, in bytes, and where the last ends. */
function layOut(count: number, units: number) {
  const quality = HEAD + count * HASH_BYTES
  const family = quality + count
  const lengths = family + count
  const texts = lengths + 4 * (1 + TEXTS * count)
  return { hashes: HEAD, quality, family, lengths, texts, end: texts + 2 * units }
}

/** Throws `RangeError` where an entry is none that `loadBank` would take, or its texts are longer than 2³² units in all. */
export function saveBank(bank: Bank): Uint8Array {
  const { name, within, purpose } = bank.rules
  const entries = [...bank.entries()]
  for (const entry of entries) expectEntry(entry)
  const texts = [name, ...entries.flatMap(({ id, source, note }) => [id, source, note])]
  const units = texts.reduce((sum, text) => sum + text.length, 0)
  if (units >= 2 ** 32) throw new RangeError(`bank: expected texts of 2^32 units, got ${units}`)
  const at = layOut(entries.length, units)
  return seal('bank', at.end, (content) => {
    const head = [within, PURPOSES.indexOf(purpose), entries.length, units]
    for (const [index, value] of head.entries()) content.setUint32(4 * index, value, true)
    for (const [row, { hash, quality, family }] of entries.entries()) {
      writeHash(content, at.hashes + row * HASH_BYTES, hash)
      content.setUint8(at.quality + row, quality ?? NO_QUALITY)
      content.setUint8(at.family + row, FAMILIES.indexOf(family))
    }
    let place = at.texts
    for (const [index, text] of texts.entries()) {
      content.setUint32(at.lengths + 4 * index, text.length, true)
      for (let unit = 0; unit < text.length; unit += 1, place += 2)
        content.setUint16(place, text.charCodeAt(unit), true)
    }
  })
}

function expectEntry({ quality, family, hash }: BankEntry): void {
  if (quality !== null && !(Number.isInteger(quality) && quality >= 0 && quality <= MOST_QUALITY))
    throw new RangeError(`quality: expected a whole number from 0 to 100, got ${quality}`)
  if (!FAMILIES.includes(family)) throw new RangeError(`family: expected one of two, or null`)
  if (hash.length !== WORDS)
    throw new RangeError(`hash: expected ${WORDS} words, got ${hash.length}`)
}

/** Never throws: what is wrong with the bytes is a value. */
export function loadBank(bytes: Uint8Array): LoadedBank {
  const content = unseal(bytes, 'bank')
  if (typeof content === 'string') return { kind: 'issue', issue: content }
  const bank = readBank(content)
  return bank === null ? { kind: 'issue', issue: 'damaged' } : { kind: 'bank', bank }
}

/** Null where what it says can not be. */
function readBank(content: DataView): Bank | null {
  if (content.byteLength < HEAD) return null
  const [within = 0, purposeIndex = 0, count = 0, units = 0] = [0, 4, 8, 12].map((place) =>
    content.getUint32(place, true),
  )
  const at = layOut(count, units)
  const purpose = PURPOSES[purposeIndex]
  if (content.byteLength !== at.end || purpose === undefined || within > MATCH_DISTANCE) return null
  const texts = createTextReader(content, at)
  const name = texts.take()
  if (name === null) return null
  const bank = createBank({ name, within, purpose })
  for (let row = 0; row < count; row += 1) {
    const quality = content.getUint8(at.quality + row)
    const family = FAMILIES[content.getUint8(at.family + row)]
    const [id, source, note] = [texts.take(), texts.take(), texts.take()]
    const isQuality = quality <= MOST_QUALITY || quality === NO_QUALITY
    if (family === undefined || !isQuality || id === null || source === null || note === null)
      return null
    const entry: BankEntry = {
      id,
      hash: readHashAt(content, at.hashes + row * HASH_BYTES),
      family,
      quality: quality === NO_QUALITY ? null : quality,
      source,
      note,
    }
    bank.put(entry)
  }
  // Of two with one id the bank would keep one, and texts that nobody claims belong to no entry.
  return bank.size() === count && texts.rest() === 0 ? bank : null
}

/** Texts in their order, none read beyond the end. */
function createTextReader(
  content: DataView,
  { lengths, texts, end }: Pick<ReturnType<typeof layOut>, 'lengths' | 'texts' | 'end'>,
) {
  let next = lengths
  let place = texts
  return {
    /** Null where the text would end behind the last one. */
    take: (): string | null => {
      const length = content.getUint32(next, true)
      next += 4
      if (place + 2 * length > end) return null
      const text = readText(content, place, length)
      place += 2 * length
      return text
    },
    /** Bytes that no text took. */
    rest: (): number => end - place,
  }
}

/** Units that are made a text at once: a call takes no more arguments than so many. */
const PIECE = 4096

function readText(content: DataView, start: number, length: number): string {
  let text = ''
  for (let unit = 0; unit < length; unit += PIECE) {
    const units = Array.from({ length: Math.min(PIECE, length - unit) }, (_, index) =>
      content.getUint16(start + 2 * (unit + index), true),
    )
    text += String.fromCharCode(...units)
  }
  return text
}
