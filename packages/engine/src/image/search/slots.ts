/**
 * How an index cuts 256 bits into slots. Two hashes within a distance are near in at least one slot (Norouzi, Punjani and
 * Fleet, Fast Exact Search in Hamming Space with Multi-Index Hashing, 2014): were they further than its radius apart in each,
 * they would differ in more bits. So looking around the needle's slots misses nothing.
 */
import { MATCH_DISTANCE, WORDS } from '../hash.ts'
import { BITS } from './spread.ts'

/** A stretch of bits of a hash in the index's order. */
export interface Slot {
  readonly from: number
  /** Bits, 1…31. */
  readonly width: number
  /** How many of them make buckets, 1…width. */
  readonly head: number
}

/** Bits behind a slot's head that a table keeps beside each row. */
export const HINT_BITS = 16

/** Bytes that a hash may take: itself, its number, and its place in each slot with the slots' tables. */
const MOST_BYTES = 130
/** An index that takes less than this in all may take more a hash. */
const FREE_BYTES = 16_000_000
const FEWEST_SLOTS = 9
const MOST_SLOTS = MATCH_DISTANCE + 1
/** Slots that are looked around less far may be so many bits wider than their share, or narrower. */
const MOST_UNEVEN = 4

/** Measured at 3 · 10⁶ hashes: going to a bucket takes as long as reading 17 hints. */
const COST = { bucket: 1, hint: 0.06 } as const

/** The slots that make a search among so many hashes cheapest, within the bytes that they may take. */
export function chooseSlots(size: number): readonly Slot[] {
  const headFor = createHeads(size)
  let best: readonly Slot[] | null = null
  let least = Infinity
  for (let count = MOST_SLOTS; count >= FEWEST_SLOTS; count -= 1) {
    for (let more = -MOST_UNEVEN; more <= MOST_UNEVEN; more += 1) {
      const slots = cut(count, more, headFor)
      const bytes = bytesPerHash(slots, size)
      if (bytes > MOST_BYTES && bytes * size > FREE_BYTES) continue
      const cost = searchCost(slots, size)
      if (cost >= least) continue
      best = slots
      least = cost
    }
  }
  return best ?? cut(MOST_SLOTS, 0, headFor)
}

/** Bytes of a hash in an index of so many. */
export function bytesPerHash(slots: readonly Slot[], size: number): number {
  const tables = slots.reduce((sum, { head }) => sum + 2 ** head + 1, 0)
  return BITS / 8 + 4 + 6 * slots.length + (4 * tables) / Math.max(1, size)
}

/**
 * How far to look around each slot so that nothing within a distance is missed; -1 where a slot need not be looked at. The
 * sum of one more than each is one more than the distance.
 */
export function radiiFor(slots: number, within: number): readonly number[] {
  const base = Math.floor((within + 1) / slots)
  const rest = (within + 1) % slots
  return Array.from({ length: slots }, (_, slot) => base - 1 + (slot < rest ? 1 : 0))
}

/** How far a slot is looked around. */
interface Reach {
  /** Bits of the slot; -1 where it need not be looked at. */
  readonly radius: number
  /** Bits of the slot's head and its hint together. */
  readonly most: number
}

/**
 * How far to look around each slot and what its hints may be. Hints reach into the slots that follow, and there the pigeonring
 * helps (Qin and Xiao, Pigeonring: A Principle for Faster Thresholded Similarity Search, 2018). Take from each slot's bits
 * that differ one more than its radius: for hashes within the distance the sum over all slots is below zero, so there is a
 * slot from which on, around the ring, each partial sum is below zero too (the one behind the last largest sum from the start). From
 * there the row is found: the slot differs in its radius at most, and it and the next ones in less than the sum of one more than
 * each of their radii.
 */
export function reachesFor(slots: readonly Slot[], within: number): readonly Reach[] {
  const radii = radiiFor(slots.length, within)
  return slots.map(({ width, head }, at) => {
    const radius = radii[at] ?? -1
    let most = radius
    let next = at
    for (let bits = HINT_BITS - (width - head); bits > 0; bits -= slots[next]?.width ?? bits) {
      next = (next + 1) % slots.length
      most += 1 + (radii[next] ?? -1)
    }
    return { radius, most }
  })
}

/** How many values lie within a radius of one: the sum of binomial coefficients. */
export function countWithin(width: number, radius: number): number {
  let sum = 0
  let ways = 1
  for (let bits = 0; bits <= radius; bits += 1) {
    sum += ways
    ways = (ways * (width - bits)) / (bits + 1)
  }
  return sum
}

/** Slots that are looked around further come first; `more` is how many bits wider than their share the others are. */
function cut(count: number, more: number, headFor: HeadFor): readonly Slot[] {
  const radii = radiiFor(count, MATCH_DISTANCE)
  const far = radii.filter((radius) => radius === radii[0]).length
  const near = Math.max(1, Math.floor(BITS / count) + more)
  const widths = [
    ...share(BITS - (count - far) * near, far),
    ...Array.from({ length: count - far }, () => near),
  ]
  let from = 0
  return widths.map((width, at) => {
    const slot = { from, width, head: headFor(width, radii[at] ?? -1) }
    from += width
    return slot
  })
}

/** So many parts as even as can be, the larger ones first. */
function share(total: number, parts: number): readonly number[] {
  const each = Math.floor(total / parts)
  const more = total % parts
  return Array.from({ length: parts }, (_, part) => (part < more ? each + 1 : each))
}

type HeadFor = (width: number, radius: number) => number

/** The best head for each slot, reckoned once: many ways to cut have slots of the same width. */
function createHeads(size: number): HeadFor {
  const known = new Map<number, number>()
  return (width, radius) => {
    const key = width * 64 + radius + 1
    const head = known.get(key) ?? chooseHead(width, radius, size)
    known.set(key, head)
    return head
  }
}

function chooseHead(width: number, radius: number, size: number): number {
  let best = Math.max(1, width - HINT_BITS)
  for (let head = best + 1; head <= width; head += 1)
    if (slotCost(head, radius, size) < slotCost(best, radius, size)) best = head
  return best
}

function searchCost(slots: readonly Slot[], size: number): number {
  const radii = radiiFor(slots.length, MATCH_DISTANCE)
  return slots.reduce((sum, { head }, at) => sum + slotCost(head, radii[at] ?? -1, size), 0)
}

/** What it takes to look around a slot, among even hashes. */
function slotCost(head: number, radius: number, size: number): number {
  return countWithin(head, radius) * (COST.bucket + (COST.hint * size) / 2 ** head)
}

/** So many bits of a row from one place on, as a number; behind the last bit comes the first. `at` is the row's first word. */
export function bitsAt(words: Uint32Array, at: number, from: number, width: number): number {
  const word = (from >>> 5) & (WORDS - 1)
  const shift = from & 31
  let bits = (words[at + word] ?? 0) >>> shift
  if (shift + width > 32) bits |= (words[at + ((word + 1) & (WORDS - 1))] ?? 0) << (32 - shift)
  return bits & (2 ** width - 1)
}
