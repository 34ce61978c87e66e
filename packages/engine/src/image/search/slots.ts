/**
 * How an index cuts 256 bits into slots. Two hashes within a distance are near in at least one slot (Norouzi, Punjani and
 * Fleet, Fast Exact Search in Hamming Space with Multi-Index Hashing, 2014): were they further than its radius apart in each,
 * they would differ in more bits. So looking around the needle's slots misses nothing.
 */
import { MATCH_DISTANCE } from '../hash.ts'
import { BITS } from './spread.ts'

/** A stretch of bits of a hash in the index's order. */
export interface Slot {
  readonly from: number
  /** Bits, 1…28. */
  readonly width: number
}

/** Bytes that a hash may take: itself, its number, and its place in each slot with the slots' tables. */
const MOST_BYTES = 130
/** An index that takes less than this in all may take more a hash. */
const FREE_BYTES = 16_000_000
const FEWEST_SLOTS = 9
const MOST_SLOTS = MATCH_DISTANCE + 1
/** Comparing a candidate costs this many looks at an empty place: both wait for memory, it waits twice. */
const CANDIDATE = 2

/** The slots that make a search among so many hashes cheapest, within the bytes that they may take. */
export function chooseSlots(size: number): readonly Slot[] {
  let best = cut(MOST_SLOTS)
  let least = Infinity
  for (let count = MOST_SLOTS; count >= FEWEST_SLOTS; count -= 1) {
    const slots = cut(count)
    const bytes = bytesPerHash(slots, size)
    if (bytes > MOST_BYTES && bytes * size > FREE_BYTES) continue
    const cost = searchCost(slots, size)
    if (cost < least) {
      best = slots
      least = cost
    }
  }
  return best
}

/** Bytes of a hash in an index of so many. */
export function bytesPerHash(slots: readonly Slot[], size: number): number {
  const tables = slots.reduce((sum, { width }) => sum + 2 ** width + 1, 0)
  return BITS / 8 + 4 + 4 * slots.length + (4 * tables) / Math.max(1, size)
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

/** Wider slots first: they are looked around further. */
function cut(count: number): readonly Slot[] {
  const width = Math.floor(BITS / count)
  const wider = BITS % count
  return Array.from({ length: count }, (_, slot) => ({
    from: slot * width + Math.min(slot, wider),
    width: slot < wider ? width + 1 : width,
  }))
}

/** Looks a search takes among even hashes. */
function searchCost(slots: readonly Slot[], size: number): number {
  const radii = radiiFor(slots.length, MATCH_DISTANCE)
  return slots.reduce((sum, { width }, slot) => {
    const looks = countWithin(width, radii[slot] ?? -1)
    return sum + looks * (1 + (CANDIDATE * size) / 2 ** width)
  }, 0)
}
