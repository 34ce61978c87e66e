/** Distances between rows of eight words, as an index holds them. */
import { countOnes } from '../hash.ts'

/** Bits in which two rows differ, at most `within`; -1 where they differ in more. `at` and `other` are first words. */
export function distanceWithin(
  rows: Uint32Array,
  at: number,
  needle: Uint32Array,
  within: number,
): number {
  // Unlike rows differ in half their bits: after three words one in three thousand is left.
  let bits =
    countOnes((rows[at] ?? 0) ^ (needle[0] ?? 0)) +
    countOnes((rows[at + 1] ?? 0) ^ (needle[1] ?? 0)) +
    countOnes((rows[at + 2] ?? 0) ^ (needle[2] ?? 0))
  if (bits > within) return -1
  bits +=
    countOnes((rows[at + 3] ?? 0) ^ (needle[3] ?? 0)) +
    countOnes((rows[at + 4] ?? 0) ^ (needle[4] ?? 0)) +
    countOnes((rows[at + 5] ?? 0) ^ (needle[5] ?? 0)) +
    countOnes((rows[at + 6] ?? 0) ^ (needle[6] ?? 0)) +
    countOnes((rows[at + 7] ?? 0) ^ (needle[7] ?? 0))
  return bits > within ? -1 : bits
}
