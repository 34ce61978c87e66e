/** For the tests and the bench: hashes by a chance that is the same on each run. */
import type { PdqHash } from '../src/image/index.ts'

/** Whole numbers of 32 bits (xorshift; Marsaglia, 2003). `seed` is not 0. */
export function createChance(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

export function randomHash(chance: () => number): PdqHash {
  return Uint32Array.from({ length: 8 }, chance)
}

/** Another hash, exactly so many bits from this one. */
export function turnBits(hash: PdqHash, bits: number, chance: () => number): PdqHash {
  const places = new Set<number>()
  while (places.size < bits) places.add(chance() % 256)
  const other = Uint32Array.from(hash)
  for (const place of places) other[place >>> 5] = (other[place >>> 5] ?? 0) ^ (1 << (place & 31))
  return other
}
