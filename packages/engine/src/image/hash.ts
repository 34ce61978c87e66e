/** A hash as text, back from text, and how far two are apart. */
import type { PdqHash } from './types.ts'

/** Hashes at most this many bits apart are of the same picture, says the reference's README. */
export const MATCH_DISTANCE = 31

/** Throws `RangeError` where bits to search within are not a whole number from 0 to `MATCH_DISTANCE`. */
export function expectWithin(within: number): void {
  if (!Number.isInteger(within) || within < 0 || within > MATCH_DISTANCE)
    throw new RangeError(
      `within: expected a whole number from 0 to ${MATCH_DISTANCE}, got ${within}`,
    )
}

/** Hashes of a lower quality are not to be matched or put into a bank, says the reference's README. */
export const LOW_QUALITY = 50

/** Words of 32 bits in a hash. */
export const WORDS = 8

/** Matches 64 hexadecimal digits; not 63, not `0x` before them. */
const HEX = /^[0-9a-f]{64}$/iu

/** 64 lower-case hexadecimal digits, as ThreatExchange, HMA and StopNCII write them. */
export function formatHash(hash: PdqHash): string {
  let text = ''
  for (const word of hash) text += word.toString(16).padStart(8, '0')
  return text
}

/** Null where the text is not 64 hexadecimal digits. */
export function parseHash(text: string): PdqHash | null {
  if (!HEX.test(text)) return null
  return Uint32Array.from({ length: WORDS }, (_, word) =>
    Number.parseInt(text.slice(word * 8, word * 8 + 8), 16),
  )
}

/** The number of bits in which two hashes differ, 0…256. */
export function hashDistance(a: PdqHash, b: PdqHash): number {
  let bits = 0
  for (let word = 0; word < WORDS; word += 1) bits += countOnes((a[word] ?? 0) ^ (b[word] ?? 0))
  return bits
}

/** Ones of a word of 32 bits, by adding neighbours (Warren, Hacker's Delight, 5-1). */
export function countOnes(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
