/** 16 × 16 frequencies → 256 bits: those above the median. */
import type { PdqHash } from './types.ts'

/**
 * The median of 256 values is the 128th smallest here, as the reference's (Torben's) is. Bit 16·row + column stands for
 * its frequency; bit 255 is printed first.
 */
export function toBits(frequencies: Float32Array): PdqHash {
  const median = frequencies.toSorted()[frequencies.length / 2 - 1] ?? 0
  const hash = new Uint32Array(frequencies.length / 32)
  for (const [bit, frequency] of frequencies.entries()) {
    const word = hash.length - 1 - (bit >>> 5)
    if (frequency > median) hash[word] = (hash[word] ?? 0) | (1 << (bit & 31))
  }
  return hash
}
