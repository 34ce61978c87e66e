/**
 * Looking around a needle's bits in one slot. Each step is a loop whose loads do not wait for one another, so that memory brings
 * many at a time: where the buckets lie, then their hints, then the rows that are left.
 */
import { WORDS } from '../hash.ts'
import { masksWithin } from './masks.ts'
import { bitsAt, countWithin, HINT_BITS } from './slots.ts'
import type { Table } from './table.ts'

/** Where a look keeps what it finds on its way; made once, used again and again, and as large as it had to be. */
interface Room {
  begins: Uint32Array
  ends: Uint32Array
  /** The rows found, at the beginning. */
  found: Uint32Array
  /** What was read only so that it is near when it is needed. */
  touched: number
}

interface Look {
  readonly needle: Uint32Array
  /** How far around the head, in bits. */
  readonly radius: number
  /** Bits in which head and hint may differ together, at most. */
  readonly most: number
}

export function createRoom(): Room {
  const none = new Uint32Array(0)
  return { begins: none, ends: none, found: none, touched: 0 }
}

/** Puts the rows that may be near into the room; returns how many there are. `words` are the rows', eight each. */
export function lookAround(
  table: Table,
  words: Uint32Array,
  { needle, radius, most }: Look,
  room: Room,
): number {
  const { from, head } = table.slot
  visit(table, bitsAt(needle, 0, from, head), masksWithin(head, radius), room)
  const hint = bitsAt(needle, 0, from + head, HINT_BITS)
  let count = 0
  let first = 0
  for (let ones = 0; ones <= Math.min(radius, most); ones += 1) {
    const last = countWithin(head, ones)
    count = keepNear(table.hints, { hint, most: most - ones, first, last, count }, room)
    first = last
  }
  toRows(table.rows, words, count, room)
  return count
}

/** Notes where each bucket begins and ends, and asks memory for what stands there. */
function visit({ starts, hints }: Table, head: number, masks: Uint32Array, room: Room): void {
  if (room.begins.length < masks.length) {
    room.begins = new Uint32Array(masks.length)
    room.ends = new Uint32Array(masks.length)
  }
  const { begins, ends } = room
  let touched = 0
  let most = 0
  for (let at = 0; at < masks.length; at += 1) {
    const near = head ^ (masks[at] ?? 0)
    const begin = starts[near] ?? 0
    const end = starts[near + 1] ?? 0
    begins[at] = begin
    ends[at] = end
    most += end - begin
    touched ^= hints[begin >>> 1] ?? 0
  }
  room.touched = touched
  if (room.found.length < most) room.found = new Uint32Array(2 * most)
}

/** Places become rows, and memory is asked for what stands there. */
function toRows(rows: Uint32Array, words: Uint32Array, count: number, room: Room): void {
  const { found } = room
  let touched = 0
  for (let at = 0; at < count; at += 1) {
    const row = rows[found[at] ?? 0] ?? 0
    found[at] = row
    touched ^= words[row * WORDS] ?? 0
  }
  room.touched = touched
}

interface Buckets {
  /** The needle's. */
  readonly hint: number
  /** Bits in which hints may differ, at most. */
  readonly most: number
  /** Numbers of the first bucket and of the one after the last. */
  readonly first: number
  readonly last: number
  /** Places that were kept before. */
  readonly count: number
}

/** The lowest bit and the highest of each half of a word. */
const [LOW, HIGH] = [0x0001_0001, 0x8000_8000]

/** Keeps the places whose hint is near the needle's; returns how many there are now. */
function keepNear(
  hints: Uint32Array,
  { hint, most, first, last, count }: Buckets,
  { begins, ends, found }: Room,
): number {
  const both = Math.imul(hint, LOW)
  const more = Math.imul(0x7fff - most, LOW)
  let kept = count
  for (let at = first; at < last; at += 1) {
    const begin = begins[at] ?? 0
    const end = ends[at] ?? 0
    for (let two = begin >>> 1; two << 1 < end; two += 1) {
      // A half with more ones than that carries into its highest bit.
      const near = ~(onesOfHalves((hints[two] ?? 0) ^ both) + more) & HIGH
      if (near === 0) continue
      const place = two << 1
      if ((near & 0x8000) !== 0 && place >= begin) {
        found[kept] = place
        kept += 1
      }
      if (near < 0 && place + 1 < end) {
        found[kept] = place + 1
        kept += 1
      }
    }
  }
  return kept
}

/** Ones of each half of a word, by adding neighbours (Warren, Hacker's Delight, 5-1). */
function onesOfHalves(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  const bytes = (fours + (fours >>> 4)) & 0x0f0f0f0f
  return (bytes + (bytes >>> 8)) & 0x001f001f
}
