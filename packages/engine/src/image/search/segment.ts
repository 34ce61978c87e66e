/**
 * A part of an index that does not change: rows, and for each slot the rows in the order of their bits there. Finds all rows
 * within a distance exactly; what was removed since is the index's business.
 */
import { countOnes, WORDS } from '../hash.ts'
import { distanceWithin } from './distance.ts'
import type { OnFound } from './scan.ts'
import { chooseSlots, radiiFor, type Slot } from './slots.ts'

export interface Segment {
  readonly size: number
  /** Eight words a row, in the index's order of bits. */
  readonly words: Uint32Array
  /** What each row is called outside. */
  readonly numbers: Uint32Array
  readonly find: (needle: Uint32Array, within: number, onFound: OnFound) => void
  /** Memory that its arrays take. */
  readonly bytes: number
}

interface Table {
  readonly slot: Slot
  /** By the slot's bits: where its rows begin in `rows`; one more at the end. */
  readonly starts: Int32Array
  readonly rows: Uint32Array
}

/** Rows are sorted in so many at a time between two pauses. */
const STRIDE = 1 << 15

/** Builds a segment, pausing often so that others get their turn. Keeps the arrays that it is given. */
export function* buildSegment(words: Uint32Array, numbers: Uint32Array): Generator<void, Segment> {
  const size = numbers.length
  const tables: Table[] = []
  for (const slot of chooseSlots(size)) {
    const starts = new Int32Array(2 ** slot.width + 1)
    for (let row = 0; row < size; row += 1) {
      const after = bitsOf(words, row * WORDS, slot) + 1
      starts[after] = (starts[after] ?? 0) + 1
      if (row % STRIDE === STRIDE - 1) yield
    }
    for (let key = 1; key < starts.length; key += 1) {
      starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0)
      if (key % STRIDE === 0) yield
    }
    const rows = new Uint32Array(size)
    // From the last row on, each key's end moves down to its start.
    for (let row = size - 1; row >= 0; row -= 1) {
      const after = bitsOf(words, row * WORDS, slot) + 1
      const place = (starts[after] ?? 0) - 1
      starts[after] = place
      rows[place] = row
      if (row % STRIDE === 0) yield
    }
    // What was the end of a key is its start now, one place too far up.
    starts.copyWithin(0, 1)
    starts[starts.length - 1] = size
    tables.push({ slot, starts, rows })
    yield
  }
  const bytes = tables.reduce(
    (sum, table) => sum + table.starts.byteLength + table.rows.byteLength,
    words.byteLength + numbers.byteLength,
  )
  return { size, words, numbers, bytes, find: createFinder(words, tables) }
}

function createFinder(words: Uint32Array, tables: readonly Table[]): Segment['find'] {
  return (needle, within, onFound) => {
    const radii = radiiFor(tables.length, within)
    for (const [at, table] of tables.entries()) {
      const masks = masksWithin(table.slot.width, radii[at] ?? -1)
      lookAround(words, table, masks, needle, within, (row, distance) => {
        if (!wasFound(row, at, needle, radii)) onFound(row, distance)
      })
    }
  }

  /** Whether an earlier slot was near enough to show the row already. */
  function wasFound(
    row: number,
    before: number,
    needle: Uint32Array,
    radii: readonly number[],
  ): boolean {
    for (let at = 0; at < before; at += 1) {
      const table = tables[at]
      if (table === undefined) continue
      const apart = bitsOf(words, row * WORDS, table.slot) ^ bitsOf(needle, 0, table.slot)
      if (countOnes(apart) <= (radii[at] ?? -1)) return true
    }
    return false
  }
}

function lookAround(
  words: Uint32Array,
  { slot, starts, rows }: Table,
  masks: Uint32Array,
  needle: Uint32Array,
  within: number,
  onFound: OnFound,
): void {
  const key = bitsOf(needle, 0, slot)
  for (const mask of masks) {
    const near = key ^ mask
    const end = starts[near + 1] ?? 0
    for (let place = starts[near] ?? 0; place < end; place += 1) {
      const row = rows[place] ?? 0
      const distance = distanceWithin(words, row * WORDS, needle, within)
      if (distance >= 0) onFound(row, distance)
    }
  }
}

/** A row's bits in a slot, as a number. `at` is the row's first word. */
function bitsOf(words: Uint32Array, at: number, { from, width }: Slot): number {
  const word = at + (from >>> 5)
  const shift = from & 31
  let bits = (words[word] ?? 0) >>> shift
  if (shift + width > 32) bits |= (words[word + 1] ?? 0) << (32 - shift)
  return bits & (2 ** width - 1)
}

/** By width and radius: searches ask for the same again and again. */
const known = new Map<number, Uint32Array>()

/** All numbers of a width with at most so many ones, those with fewer first. */
function masksWithin(width: number, radius: number): Uint32Array {
  const key = width * 64 + radius + 1
  let masks = known.get(key)
  if (masks === undefined) {
    masks = Uint32Array.from(listMasks(width, radius))
    known.set(key, masks)
  }
  return masks
}

function listMasks(width: number, radius: number): readonly number[] {
  const all: number[] = []
  let last: readonly { readonly mask: number; readonly next: number }[] = [{ mask: 0, next: 0 }]
  for (let ones = 0; ones <= radius; ones += 1) {
    all.push(...last.map(({ mask }) => mask))
    last = last.flatMap(({ mask, next }) =>
      Array.from({ length: width - next }, (_, more) => ({
        mask: mask | (1 << (next + more)),
        next: next + more + 1,
      })),
    )
  }
  return all
}
