/**
 * Folded words to numbered features, and features to buckets: each word whole, its runs of three to five characters, its
 * letters whatever their order, and neighbouring pairs. Two spellings of a word share most of these, so that a typing
 * error costs little. Hashing means that nothing of a text can be read back out of what was learned.
 *
 * Feature hashing: Weinberger et al., 2009, "Feature Hashing for Large Scale Multitask Learning"; runs of characters
 * with word ends marked: Bojanowski et al., 2017, "Enriching Word Vectors with Subword Information".
 */
import type { FoldedToken } from '../tokens.ts'

const FNV_PRIME = 16_777_619
/** The hash of a name before its first letter. */
export const NO_LETTERS = 2_166_136_261
const SHORTEST_RUN = 3
const LONGEST_RUN = 5
/** Shorter words have too many others of the same letters. */
const SHORTEST_MIXED = 4
/** Stands before and after a word, so that its beginning and its end are told from its middle. */
const EDGE = 95

/** What a feature is about; a word and a pair that hash alike still fall apart. */
const ABOUT = {
  word: 1,
  pair: 2,
  run: 3,
  kind: 4,
  apart: 5,
  letters: 6,
  sign: 9,
  concept: 11,
  conceptPair: 12,
  conceptApart: 13,
} as const

/** A word's name in features: words and emoji as folded, figures by kind and length only. */
export function nameOf({ kind, text }: FoldedToken): string {
  if (kind === 'word' || kind === 'emoji') return text
  return kind === 'number' ? `#${Math.min(4, text.length)}` : `#${kind}`
}

/** FNV-1a, 32 bits. */
export function hashName(name: string): number {
  let hash = NO_LETTERS
  for (let at = 0; at < name.length; at += 1) hash = addLetter(hash, name.charCodeAt(at))
  return hash
}

/** The features of one word alone. */
export function wordFeatures(name: string): readonly number[] {
  const features = [settle(hashName(name), ABOUT.word)]
  if (name.startsWith('#')) return features
  const length = name.length + 2
  for (let start = 0; start + SHORTEST_RUN <= length; start += 1) {
    let hash = NO_LETTERS
    for (let at = start; at < Math.min(length, start + LONGEST_RUN); at += 1) {
      hash = addLetter(hash, at === 0 || at === length - 1 ? EDGE : name.charCodeAt(at - 1))
      if (at - start + 1 >= SHORTEST_RUN) features.push(settle(hash, ABOUT.run))
    }
  }
  if (name.length >= SHORTEST_MIXED) {
    features.push(settle(hashName(Array.from(name).sort().join('')), ABOUT.letters))
  }
  return features
}

/** Two neighbouring words, by their hashes; 0 stands for the message's edge. */
export function pairFeature(left: number, right: number): number {
  return settle(Math.imul(left, 31) + right, ABOUT.pair)
}

/** Two words with one between. */
export function apartFeature(left: number, right: number): number {
  return settle(Math.imul(left, 31) + right, ABOUT.apart)
}

/** A concept, whatever stands around it. */
export function conceptFeature(concept: number): number {
  return settle(concept, ABOUT.concept)
}

/** What a message's concepts add, in their order: each alone, with the next one, and with the one after that. */
export function conceptFeatures(concepts: readonly number[]): readonly number[] {
  const features: number[] = []
  for (const [at, concept] of concepts.entries()) {
    features.push(conceptFeature(concept))
    const [last, before] = [concepts[at - 1], concepts[at - 2]]
    if (last !== undefined) features.push(settle(Math.imul(last, 31) + concept, ABOUT.conceptPair))
    if (before !== undefined)
      features.push(settle(Math.imul(before, 31) + concept, ABOUT.conceptApart))
  }
  return features
}

/** A kind of message: image, call. */
export function kindFeature(kind: string): number {
  return settle(hashName(kind), ABOUT.kind)
}

/** A sign that a pattern found: its voice and tactic. */
export function signFeature(sign: string): number {
  return settle(hashName(sign), ABOUT.sign)
}

/** Odd numbers, so that each member of the network throws other features together. */
const MEMBER = [0x9e_37_79_b1, 0x85_eb_ca_77, 0xc2_b2_ae_3d, 0x27_d4_eb_2f] as const

/** The row of a feature in a member's table of 2 ** `bits` buckets (multiplicative hashing, Knuth, 6.4). */
export function bucketOf(feature: number, member: number, bits: number): number {
  return Math.imul(feature, MEMBER[member & 3] ?? 1) >>> (32 - bits)
}

/** The hash of a name that is one letter longer; `unit` is a UTF-16 code unit. */
export function addLetter(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME)
}

/** The last steps of MurmurHash3, which spread what FNV leaves in the high bits. */
function settle(hash: number, about: number): number {
  let mixed = hash ^ Math.imul(about, 0x9e_37_79_b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2_b2_ae_35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
