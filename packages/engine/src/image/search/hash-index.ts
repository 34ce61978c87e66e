/**
 * Exact search among hashes that come and go. New ones are looked at one by one until `settle` has sorted them into a
 * segment; searches see every hash from the moment it is inserted, also while that goes on. It knows numbers, not what
 * they stand for.
 */
import { expectWithin, WORDS } from '../hash.ts'
import type { PdqHash } from '../types.ts'
import { scanRows } from './scan.ts'
import { buildSegment, type Segment } from './segment.ts'
import { gather, spread } from './spread.ts'

export interface Near {
  readonly number: number
  /** Bits, 0…31. */
  readonly distance: number
}

export interface HashIndex {
  /** Adds a hash and gives it a number, which is never given again. Throws `RangeError` once `MOST_GIVEN` were given. */
  readonly insert: (hash: PdqHash) => number
  /** From now on it is not found. False where it is not there. */
  readonly remove: (number: number) => boolean
  /** All hashes within a distance, nearest first; equally near ones by number. Throws `RangeError` outside 0…31. */
  readonly find: (hash: PdqHash, within: number) => readonly Near[]
  /**
   * Sorts in what is new once that is much, and forgets what is gone from the segments that it touches, pausing often. Only
   * one run at a time does something: a run that is given up has to be told so (`return`).
   */
  readonly settle: () => Generator<void>
  readonly size: () => number
  /** Bytes of its arrays. */
  readonly bytes: () => number
  /** Every hash that is there, by number. */
  readonly entries: () => Generator<readonly [number, PdqHash]>
  /** How many numbers were given, also to hashes that are gone. */
  readonly given: () => number
}

/** What an index was, to begin with. */
export interface IndexRows {
  /** More than each number of the rows. */
  readonly given: number
  /** Of two with one number the first is taken. A hash is copied before the next is asked for. */
  readonly rows: Iterable<readonly [number, PdqHash]>
}

/** Fewer new hashes than this are looked at one by one in less time than it takes to look around slots. */
const MOST_LOOSE = 8192
/** A segment is joined with what is new when it is not at least this many times larger: few segments, each sorted rarely. */
const MUCH_LARGER = 4
/** Rows that are copied between two pauses. */
const STRIDE = 16_384

/** Numbers that one index gives at most: a bit for each of them is 32 MB. */
export const MOST_GIVEN: number = 2 ** 28

interface Rows {
  words: Uint32Array
  numbers: Uint32Array
  count: number
}

export function createHashIndex(before?: IndexRows): HashIndex {
  let segments: readonly Segment[] = []
  let loose = createRows(MOST_LOOSE)
  let isSettling = false
  let next = 0
  let size = 0
  /** A bit for each number that was given. */
  let there = new Uint8Array(MOST_LOOSE)
  const needle = new Uint32Array(WORDS)

  const isThere = (number: number): boolean =>
    ((there[number >>> 3] ?? 0) & (1 << (number & 7))) !== 0

  function insert(hash: PdqHash): number {
    const number = next
    if (number >= MOST_GIVEN) throw new RangeError(`index: expected ${MOST_GIVEN} hashes at most`)
    next += 1
    place(number, hash)
    return number
  }

  function place(number: number, hash: PdqHash): void {
    const byte = number >>> 3
    if (byte >= there.length) there = grown(there, Math.max(2 * there.length, byte + 1))
    there[byte] = (there[byte] ?? 0) | (1 << (number & 7))
    push(loose, number)
    spread(hash, loose.words, (loose.count - 1) * WORDS)
    size += 1
  }

  function remove(number: number): boolean {
    if (!Number.isInteger(number) || number < 0 || number >= next || !isThere(number)) return false
    there[number >>> 3] = (there[number >>> 3] ?? 0) & ~(1 << (number & 7))
    size -= 1
    return true
  }

  function find(hash: PdqHash, within: number): readonly Near[] {
    expectWithin(within)
    spread(hash, needle, 0)
    const found: Near[] = []
    const add = (numbers: Uint32Array) => (row: number, distance: number) => {
      const number = numbers[row] ?? 0
      if (isThere(number)) found.push({ number, distance })
    }
    for (const segment of segments) segment.find(needle, within, add(segment.numbers))
    scanRows(loose, needle, within, add(loose.numbers))
    return found.sort((a, b) => a.distance - b.distance || a.number - b.number)
  }

  function* settle(): Generator<void> {
    if (isSettling || (loose.count < MOST_LOOSE && segments.length > 0)) return
    isSettling = true
    try {
      const taken = loose.count
      const joined = lastOf(segments, taken)
      const live = createRows(taken + joined.reduce((sum, segment) => sum + segment.size, 0))
      for (const segment of joined) yield* copyLive(segment, segment.size, live)
      yield* copyLive(loose, taken, live)
      const words = live.words.subarray(0, live.count * WORDS)
      const segment = yield* buildSegment(words, live.numbers.subarray(0, live.count))
      segments = [...segments.slice(0, segments.length - joined.length), segment]
      loose = rest(loose, taken)
    } finally {
      isSettling = false
    }
  }

  function* copyLive(from: Omit<Rows, 'count'>, count: number, to: Rows): Generator<void> {
    for (let row = 0; row < count; row += STRIDE) {
      copyStretch(from, row, Math.min(count, row + STRIDE), to)
      yield
    }
  }

  function copyStretch(from: Omit<Rows, 'count'>, first: number, end: number, to: Rows): void {
    for (let row = first; row < end; row += 1) {
      const number = from.numbers[row] ?? 0
      if (!isThere(number)) continue
      const [at, place] = [row * WORDS, to.count * WORDS]
      for (let word = 0; word < WORDS; word += 1)
        to.words[place + word] = from.words[at + word] ?? 0
      to.numbers[to.count] = number
      to.count += 1
    }
  }

  for (const [number, hash] of before?.rows ?? []) if (!isThere(number)) place(number, hash)
  next = before?.given ?? 0

  return {
    insert,
    remove,
    find,
    settle,
    size: () => size,
    given: () => next,
    bytes: () =>
      segments.reduce((sum, segment) => sum + segment.bytes, 0) +
      loose.words.byteLength +
      loose.numbers.byteLength +
      there.byteLength,
    *entries() {
      for (const { words, numbers, count } of [...segments.map(asRows), loose]) {
        for (let row = 0; row < count; row += 1) {
          const number = numbers[row] ?? 0
          if (isThere(number)) yield [number, gather(words, row * WORDS)]
        }
      }
    },
  }
}

/** The last segments, as far as they are not much larger than what would be joined with them. */
function lastOf(segments: readonly Segment[], count: number): readonly Segment[] {
  let first = segments.length
  let sum = count
  while (first > 0) {
    const size = segments[first - 1]?.size ?? 0
    if (size >= MUCH_LARGER * sum) break
    sum += size
    first -= 1
  }
  return segments.slice(first)
}

function asRows({ words, numbers, size }: Segment): Rows {
  return { words, numbers, count: size }
}

function createRows(room: number): Rows {
  return { words: new Uint32Array(room * WORDS), numbers: new Uint32Array(room), count: 0 }
}

function push(rows: Rows, number: number): void {
  if (rows.count === rows.numbers.length) {
    const room = Math.max(MOST_LOOSE, Math.ceil(rows.count * 1.5))
    const larger = createRows(room)
    larger.words.set(rows.words)
    larger.numbers.set(rows.numbers)
    rows.words = larger.words
    rows.numbers = larger.numbers
  }
  rows.numbers[rows.count] = number
  rows.count += 1
}

/** What came after the first so many. */
function rest(rows: Rows, taken: number): Rows {
  const left = rows.count - taken
  const kept = createRows(Math.max(MOST_LOOSE, left))
  kept.words.set(rows.words.subarray(taken * WORDS, rows.count * WORDS))
  kept.numbers.set(rows.numbers.subarray(taken, rows.count))
  kept.count = left
  return kept
}

function grown(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(length)
  larger.set(bytes)
  return larger
}
