/** Hashes as bytes of a snapshot. */
import { WORDS } from '../hash.ts'
import type { PdqHash } from '../types.ts'

export const HASH_BYTES: number = 4 * WORDS

/** Little-endian words, the first first. */
export function writeHash(content: DataView, place: number, hash: PdqHash): void {
  for (let word = 0; word < WORDS; word += 1)
    content.setUint32(place + 4 * word, hash[word] ?? 0, true)
}

export function readHashAt(content: DataView, place: number): PdqHash {
  const hash = new Uint32Array(WORDS)
  readHashInto(content, place, hash)
  return hash
}

export function readHashInto(content: DataView, place: number, hash: PdqHash): void {
  for (let word = 0; word < WORDS; word += 1) hash[word] = content.getUint32(place + 4 * word, true)
}
