/**
 * One slot's table: the rows in the order of the slot's first bits, its head, which makes buckets, and beside each row its hint, the
 * 16 bits that follow the head. A hint nearly always says that a row is too far away, without a look at the row itself, which lies
 * somewhere else in memory.
 */
import { WORDS } from '../hash.ts'
import { bitsAt, HINT_BITS, type Slot } from './slots.ts'

export interface Table {
  readonly slot: Slot
  /** By head: where its rows begin in `rows`; one more at the end. */
  readonly starts: Uint32Array
  readonly rows: Uint32Array
  /** In the order of `rows`, two in a word, the first in the lower half. */
  readonly hints: Uint32Array
}

/** Room to sort so many rows in; the tables of a segment are built in it one after the other. */
interface Desk {
  readonly heads: Uint32Array
  readonly hints: Uint16Array
  readonly dealtHeads: Uint32Array
  readonly dealtHints: Uint16Array
  readonly dealtRows: Uint32Array
}

/** Rows between two pauses. */
const STRIDE = 1 << 16
/** Rows are dealt to so many places first, at most: memory takes hundreds of streams well, and a hundred thousand badly. */
const MOST_DEAL_BITS = 9
/** Piles with fewer rows than this are not worth dealing. */
const SMALL_PILE = 1024

export function createDesk(size: number): Desk {
  return {
    heads: new Uint32Array(size),
    hints: new Uint16Array(size),
    dealtHeads: new Uint32Array(size),
    dealtHints: new Uint16Array(size),
    dealtRows: new Uint32Array(size),
  }
}

/** Sorts rows of eight words by a slot (radix sort from the top), pausing often so that others get their turn. */
export function* buildTable(words: Uint32Array, slot: Slot, desk: Desk): Generator<void, Table> {
  const size = desk.heads.length
  const worthIt = Math.floor(Math.log2(Math.max(1, size / SMALL_PILE)))
  const dealBits = Math.min(MOST_DEAL_BITS, slot.head, worthIt)
  const shift = slot.head - dealBits
  const piles = new Uint32Array(2 ** dealBits + 1)
  for (const [from, to] of strides(0, size)) {
    readBits(words, slot, { desk, from, to, piles, shift })
    yield
  }
  toStarts(piles)
  const next = piles.slice()
  for (const [from, to] of strides(0, size)) {
    deal({ desk, from, to, next, shift })
    yield
  }
  const rows = new Uint32Array(size)
  const hints = new Uint32Array((size + 1) >>> 1)
  const starts = new Uint32Array(2 ** slot.head + 1)
  starts[starts.length - 1] = size
  yield
  const sorted = { rows, hints, starts }
  for (let pile = 0, done = 0; pile + 1 < piles.length; pile += 1) {
    const [from, to] = [piles[pile] ?? 0, piles[pile + 1] ?? 0]
    yield* sortPile({ desk, from, to, first: pile << shift, buckets: 2 ** shift, sorted })
    done += to - from
    if (done < STRIDE) continue
    yield
    done = 0
  }
  return { slot, starts, rows, hints }
}

interface Stretch {
  readonly desk: Desk
  readonly from: number
  readonly to: number
}

/** Notes each row's head and hint, and counts how many go to each pile. The count of pile n stands at n + 1. */
function readBits(
  words: Uint32Array,
  { from: first, head }: Slot,
  { desk, from, to, piles, shift }: Stretch & { piles: Uint32Array; shift: number },
): void {
  for (let row = from; row < to; row += 1) {
    const bits = bitsAt(words, row * WORDS, first, head)
    desk.heads[row] = bits
    desk.hints[row] = bitsAt(words, row * WORDS, first + head, HINT_BITS)
    const after = (bits >>> shift) + 1
    piles[after] = (piles[after] ?? 0) + 1
  }
}

function deal({ desk, from, to, next, shift }: Stretch & { next: Uint32Array; shift: number }) {
  const { heads, hints, dealtHeads, dealtHints, dealtRows } = desk
  for (let row = from; row < to; row += 1) {
    const head = heads[row] ?? 0
    const pile = head >>> shift
    const place = next[pile] ?? 0
    next[pile] = place + 1
    dealtHeads[place] = head
    dealtHints[place] = hints[row] ?? 0
    dealtRows[place] = row
  }
}

interface Pile extends Stretch {
  /** The lowest head in it, and how many there may be. */
  readonly first: number
  readonly buckets: number
  readonly sorted: Omit<Table, 'slot'>
}

/** Sorts a pile by the rest of the head. It is small, as a rule, and lies in the cache. */
function* sortPile({ desk, from, to, first, buckets, sorted }: Pile): Generator<void> {
  const next = new Uint32Array(buckets + 1)
  for (const [start, end] of strides(from, to)) {
    for (let place = start; place < end; place += 1) {
      const after = (desk.dealtHeads[place] ?? 0) - first + 1
      next[after] = (next[after] ?? 0) + 1
    }
    if (end < to) yield
  }
  toStarts(next)
  for (let bucket = 0; bucket < buckets; bucket += 1)
    sorted.starts[first + bucket] = from + (next[bucket] ?? 0)
  for (const [start, end] of strides(from, to)) {
    sortStretch({ desk, from: start, to: end }, { first, base: from, next, sorted })
    if (end < to) yield
  }
}

function sortStretch(
  { desk, from, to }: Stretch,
  {
    first,
    base,
    next,
    sorted: { rows, hints },
  }: Pick<Pile, 'first' | 'sorted'> & { base: number; next: Uint32Array },
): void {
  for (let place = from; place < to; place += 1) {
    const bucket = (desk.dealtHeads[place] ?? 0) - first
    const at = base + (next[bucket] ?? 0)
    next[bucket] = at - base + 1
    rows[at] = desk.dealtRows[place] ?? 0
    const hint = (desk.dealtHints[place] ?? 0) << (16 * (at & 1))
    hints[at >>> 1] = (hints[at >>> 1] ?? 0) | hint
  }
}

/** Counts, of which that of n stands at n + 1, become places where each begins. */
function toStarts(counts: Uint32Array): void {
  for (let at = 1; at < counts.length; at += 1)
    counts[at] = (counts[at] ?? 0) + (counts[at - 1] ?? 0)
}

function* strides(from: number, to: number): Generator<readonly [number, number]> {
  for (let start = from; start < to; start += STRIDE) yield [start, Math.min(start + STRIDE, to)]
}
