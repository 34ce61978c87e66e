/**
 * Folded words to numbered buckets: each word whole, its runs of three to five characters, and neighbouring pairs. Two
 * spellings of a word share most of their runs, so that a typing error costs little. Hashing means that nothing of a
 * text can be read back out of what was learned.
 *
 * Feature hashing: Weinberger et al., 2009, "Feature Hashing for Large Scale Multitask Learning"; runs of characters
 * with word ends marked: Bojanowski et al., 2017, "Enriching Word Vectors with Subword Information".
 */
import type { FoldedToken } from '../tokens.ts'

const FNV_OFFSET = 2_166_136_261
const FNV_PRIME = 16_777_619
const SHORTEST_RUN = 3
const LONGEST_RUN = 5
/** Stands before and after a word, so that its beginning and its end are told from its middle. */
const EDGE = 95

/** What a bucket is about; a word and a pair that hash alike still fall apart. */
const ABOUT = { word: 1, pair: 2, run: 3, kind: 4, apart: 5, sign: 9 } as const

/** A word's name in features: words and emoji as folded, figures by kind and length only. */
export function nameOf({ kind, text }: FoldedToken): string {
  if (kind === 'word' || kind === 'emoji') return text
  return kind === 'number' ? `#${Math.min(4, text.length)}` : `#${kind}`
}

/** FNV-1a, 32 bits. */
export function hashName(name: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < name.length; at += 1) hash = addTo(hash, name.charCodeAt(at))
  return hash
}

/** The buckets of one word alone. `mask` is the number of buckets less one. */
export function wordBuckets(name: string, mask: number): readonly number[] {
  const buckets = [settle(hashName(name), ABOUT.word, mask)]
  if (name.startsWith('#')) return buckets
  const length = name.length + 2
  for (let start = 0; start + SHORTEST_RUN <= length; start += 1) {
    let hash = FNV_OFFSET
    for (let at = start; at < Math.min(length, start + LONGEST_RUN); at += 1) {
      hash = addTo(hash, at === 0 || at === length - 1 ? EDGE : name.charCodeAt(at - 1))
      if (at - start + 1 >= SHORTEST_RUN) buckets.push(settle(hash, ABOUT.run, mask))
    }
  }
  return buckets
}

/** The bucket of two neighbouring words, by their hashes; 0 stands for the message's edge. */
export function pairBucket(left: number, right: number, mask: number): number {
  return settle(Math.imul(left, 31) + right, ABOUT.pair, mask)
}

/** The bucket of two words with one between. */
export function apartBucket(left: number, right: number, mask: number): number {
  return settle(Math.imul(left, 31) + right, ABOUT.apart, mask)
}

/** The bucket of a kind of message: image, call. */
export function kindBucket(kind: string, mask: number): number {
  return settle(hashName(kind), ABOUT.kind, mask)
}

/** The bucket of a sign that a pattern found: its voice and tactic. */
export function signBucket(sign: string, mask: number): number {
  return settle(hashName(sign), ABOUT.sign, mask)
}

function addTo(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME)
}

/** The last steps of MurmurHash3, which spread what FNV leaves in the high bits. */
function settle(hash: number, about: number, mask: number): number {
  let mixed = hash ^ Math.imul(about, 0x9e_37_79_b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35)
  return (mixed ^ (mixed >>> 16)) & mask
}
