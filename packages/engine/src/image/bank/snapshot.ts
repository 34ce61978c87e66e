/**
 * A bank as bytes and back, with its rules and all that is said of each entry. Numbers are little-endian; texts are kept as
 * their UTF-16 units, a byte each where a text has only units below 256, so that each comes back as it was.
 *
 * Head: bits, purpose, entries, bytes of text (32 bits each). Then the hashes, a byte each for quality and family, for the bank's
 * name and for id, source and note of each entry twice its units, and one more where they take two bytes (32 bits), and
 * these texts.
 */
import { MATCH_DISTANCE, WORDS } from '../hash.ts'
import { HASH_BYTES, readHashAt, writeHash } from '../search/hash-bytes.ts'
import { seal, unseal, type SnapshotIssue } from '../search/sealed.ts'
import type { PdqFamily } from '../types.ts'
import { createBank, type Bank } from './bank.ts'
import { createTextReader, isWide, LONGEST_TEXT, writeTexts } from './snapshot-texts.ts'
import type { BankEntry, BankRules } from './types.ts'

/** What a snapshot holds. */
interface SavedBank {
  readonly rules: BankRules
  readonly entries: readonly BankEntry[]
}

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
function layOut(count: number, textBytes: number) {
  const quality = HEAD + count * HASH_BYTES
  const family = quality + count
  const lengths = family + count
  const texts = lengths + 4 * (1 + TEXTS * count)
  return { hashes: HEAD, quality, family, lengths, texts, end: texts + textBytes }
}

/** Throws `RangeError` where an entry is none that `loadBank` would take, or its texts take 2³² bytes or more in all. */
export function saveBank(bank: Pick<Bank, 'rules' | 'entries'>): Uint8Array {
  const { name, within, purpose } = bank.rules
  const entries = [...bank.entries()]
  for (const entry of entries) expectEntry(entry)
  const texts = [name]
  for (const { id, source, note } of entries) texts.push(id, source, note)
  const bytes = texts.reduce((sum, text) => sum + (isWide(text) ? 2 : 1) * text.length, 0)
  if (bytes >= 2 ** 32) throw new RangeError(`bank: expected texts of 2^32 bytes, got ${bytes}`)
  const at = layOut(entries.length, bytes)
  return seal('bank', at.end, (content) => {
    const head = [within, PURPOSES.indexOf(purpose), entries.length, bytes]
    for (const [index, value] of head.entries()) content.setUint32(4 * index, value, true)
    for (const [row, { hash, quality, family }] of entries.entries()) {
      writeHash(content, at.hashes + row * HASH_BYTES, hash)
      content.setUint8(at.quality + row, quality ?? NO_QUALITY)
      content.setUint8(at.family + row, FAMILIES.indexOf(family))
    }
    writeTexts(content, at, texts)
  })
}

function expectEntry({ quality, family, hash, id, source, note }: BankEntry): void {
  const longest = Math.max(id.length, source.length, note.length)
  if (longest > LONGEST_TEXT)
    throw new RangeError(`texts: expected ${LONGEST_TEXT} units at most, got ${longest}`)
  if (quality !== null && !(Number.isInteger(quality) && quality >= 0 && quality <= MOST_QUALITY))
    throw new RangeError(`quality: expected a whole number from 0 to 100, got ${quality}`)
  if (!FAMILIES.includes(family)) throw new RangeError(`family: expected one of two, or null`)
  if (hash.length !== WORDS)
    throw new RangeError(`hash: expected ${WORDS} words, got ${hash.length}`)
}

/** Never throws: what is wrong with the bytes is a value. */
export function loadBank(bytes: Uint8Array): LoadedBank {
  const saved = readSavedBank(bytes)
  if (typeof saved === 'string') return { kind: 'issue', issue: saved }
  const bank = createBank(saved.rules)
  for (const entry of saved.entries) bank.put(entry)
  // Of two with one id the bank keeps one.
  if (bank.size() < saved.entries.length) return { kind: 'issue', issue: 'damaged' }
  return { kind: 'bank', bank }
}

/** The same without a search; ids may be there twice. Never throws. */
export function readSavedBank(bytes: Uint8Array): SavedBank | SnapshotIssue {
  const content = unseal(bytes, 'bank')
  return typeof content === 'string' ? content : (readBank(content) ?? 'damaged')
}

/** Null where what it says can not be. */
function readBank(content: DataView): SavedBank | null {
  if (content.byteLength < HEAD) return null
  const [within = 0, purposeIndex = 0, count = 0, textBytes = 0] = [0, 4, 8, 12].map((place) =>
    content.getUint32(place, true),
  )
  const at = layOut(count, textBytes)
  const purpose = PURPOSES[purposeIndex]
  if (content.byteLength !== at.end || purpose === undefined || within > MATCH_DISTANCE) return null
  const texts = createTextReader(content, at)
  const name = texts.take(0)
  if (name === null) return null
  const entries: BankEntry[] = []
  for (let row = 0; row < count; row += 1) {
    const quality = content.getUint8(at.quality + row)
    const family = FAMILIES[content.getUint8(at.family + row)]
    const id = texts.take(1)
    const source = texts.take(2)
    const note = texts.take(3)
    const isQuality = quality <= MOST_QUALITY || quality === NO_QUALITY
    if (family === undefined || !isQuality || id === null || source === null || note === null)
      return null
    entries.push({
      id,
      hash: readHashAt(content, at.hashes + row * HASH_BYTES),
      family,
      quality: quality === NO_QUALITY ? null : quality,
      source,
      note,
    })
  }
  // Texts that nobody claims belong to no entry.
  return texts.rest() === 0 ? { rules: { name, within, purpose }, entries } : null
}
