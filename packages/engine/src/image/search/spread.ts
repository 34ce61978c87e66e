/**
 * A fixed order of the 256 bits of a hash in which neighbouring frequencies, which go together in pictures, lie far apart.
 * Distances stay what they were; only an index reads hashes in this order.
 */
import { WORDS } from '../hash.ts'
import type { PdqHash } from '../types.ts'

export const BITS = 256

/** Where each bit goes, by the bit's place. Made once by a fixed shuffle (Fisher and Yates; Knuth, 3.4.2, algorithm P). */
const PLACES = shuffle()

/** Writes a hash in the index's order to eight words of `into`, from `at` on. */
export function spread(hash: PdqHash, into: Uint32Array, at: number): void {
  for (let word = 0; word < WORDS; word += 1) into[at + word] = 0
  for (let from = 0; from < BITS; from += 1) {
    const bit = ((hash[from >>> 5] ?? 0) >>> (from & 31)) & 1
    const to = PLACES[from] ?? 0
    const word = at + (to >>> 5)
    into[word] = (into[word] ?? 0) | (bit << (to & 31))
  }
}

/** The hash that `spread` wrote. */
export function gather(spreadOut: Uint32Array, at: number): PdqHash {
  const hash = new Uint32Array(WORDS)
  for (let from = 0; from < BITS; from += 1) {
    const to = PLACES[from] ?? 0
    const bit = ((spreadOut[at + (to >>> 5)] ?? 0) >>> (to & 31)) & 1
    hash[from >>> 5] = (hash[from >>> 5] ?? 0) | (bit << (from & 31))
  }
  return hash
}

function shuffle(): Uint8Array {
  const places = Uint8Array.from({ length: BITS }, (_, place) => place)
  let state = 1
  for (let last = BITS - 1; last > 0; last -= 1) {
    // Numerical Recipes' generator; its high bits are even enough for one shuffle.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = Math.floor((state / 2 ** 32) * (last + 1))
    const kept = places[last] ?? 0
    places[last] = places[other] ?? 0
    places[other] = kept
  }
  return places
}
