/**
 * An index as bytes and back: its hashes with their numbers, and how many numbers were given, so that none is given twice.
 * The slots are not kept; `settle` sorts them anew.
 */
import { WORDS } from '../hash.ts'
import { HASH_BYTES, readHashInto, writeHash } from './hash-bytes.ts'
import { createHashIndex, MOST_GIVEN, type HashIndex } from './hash-index.ts'
import { seal, unseal, type SnapshotIssue } from './sealed.ts'

export type LoadedIndex =
  | { readonly kind: 'index'; readonly index: HashIndex }
  | { readonly kind: 'issue'; readonly issue: SnapshotIssue }

/** Bytes before the rows: numbers that were given, and rows. */
const HEAD = 8
/** A number and its hash. */
const ROW = 4 + HASH_BYTES

export function saveIndex(index: HashIndex): Uint8Array {
  const count = index.size()
  return seal('index', HEAD + count * ROW, (content) => {
    content.setUint32(0, index.given(), true)
    content.setUint32(4, count, true)
    let place = HEAD
    for (const [number, hash] of index.entries()) {
      content.setUint32(place, number, true)
      writeHash(content, place + 4, hash)
      place += ROW
    }
  })
}

/** Never throws: what is wrong with the bytes is a value. */
export function loadIndex(bytes: Uint8Array): LoadedIndex {
  const content = unseal(bytes, 'index')
  if (typeof content === 'string') return { kind: 'issue', issue: content }
  const [given, count] = readHead(content)
  if (content.byteLength !== HEAD + count * ROW || count > given) return DAMAGED
  // One row with a large number would take room for all before it.
  if (given > MOST_GIVEN) return DAMAGED
  for (let row = 0; row < count; row += 1)
    if (content.getUint32(HEAD + row * ROW, true) >= given) return DAMAGED
  const index = createHashIndex({ given, rows: rowsOf(content, count) })
  // Two rows of one number are one to the index.
  return index.size() === count ? { kind: 'index', index } : DAMAGED
}

const DAMAGED = { kind: 'issue', issue: 'damaged' } as const

/** Zeros where there is not even a head; the length does not fit then. */
function readHead(content: DataView): readonly [number, number] {
  if (content.byteLength < HEAD) return [0, 0]
  return [content.getUint32(0, true), content.getUint32(4, true)]
}

/** Each in the same eight words: the index copies them before it asks for the next. */
function* rowsOf(content: DataView, count: number) {
  const hash = new Uint32Array(WORDS)
  for (let row = 0; row < count; row += 1) {
    const place = HEAD + row * ROW
    readHashInto(content, place + 4, hash)
    yield [content.getUint32(place, true), hash] as const
  }
}
