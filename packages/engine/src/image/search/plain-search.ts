/** Exact search that looks at every hash: what `hash-index.ts` is measured against. */
import { WORDS } from '../hash.ts'
import type { PdqHash } from '../types.ts'
import { scanRows } from './scan.ts'

export interface PlainSearch {
  /** Numbers of all hashes within a distance in bits, in their order in the list. */
  readonly find: (hash: PdqHash, within: number) => readonly number[]
}

export function createPlainSearch(hashes: readonly PdqHash[]): PlainSearch {
  const words = new Uint32Array(hashes.length * WORDS)
  for (const [row, hash] of hashes.entries()) words.set(hash, row * WORDS)
  return {
    find: (hash, within) => {
      const found: number[] = []
      scanRows({ words, count: hashes.length }, hash, within, (row) => found.push(row))
      return found
    },
  }
}
