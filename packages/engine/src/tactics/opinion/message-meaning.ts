/**
 * One message to the numbers that stand for its meaning, before what the chat around it adds. Words seen before are
 * kept, within a bound.
 */
import type { FoldedToken } from '../tokens.ts'
import {
  apartBucket,
  hashName,
  kindBucket,
  nameOf,
  pairBucket,
  signBucket,
  wordBuckets,
} from './buckets.ts'
import { CALM, type OpinionWeights } from './weights.ts'

/** What is read of one message. */
export interface Said {
  readonly tokens: readonly FoldedToken[]
  /** The message's kind: text, image, call. */
  readonly kind: string
  /** What the patterns found in it, each as voice and tactic. */
  readonly signs: readonly string[]
}

/** All buckets of a message, as often as they are in it. The reader below adds up their rows without listing them. */
export function bucketsOf({ tokens, kind, signs }: Said, buckets: number): readonly number[] {
  const mask = buckets - 1
  const names = tokens.map((token) => nameOf(token))
  const hashes = names.map((name) => hashName(name))
  return [
    ...names.flatMap((name) => wordBuckets(name, mask)),
    ...[...hashes, 0].map((hash, at) => pairBucket(hashes[at - 1] ?? 0, hash, mask)),
    ...hashes.slice(2).map((hash, at) => apartBucket(hashes[at] ?? 0, hash, mask)),
    ...(kind === 'text' ? [] : [kindBucket(kind, mask)]),
    ...signs.map((sign) => signBucket(sign, mask)),
  ]
}

export interface Meaning {
  /** dims. */
  readonly sum: Float64Array
  /** What the sum was multiplied with. */
  readonly factor: number
}

export interface MeaningReader {
  readonly read: (said: Said) => Meaning
  /** What one word adds to the sum, before the factor. Shape: dims. */
  readonly ofWord: (name: string) => Float64Array
}

interface Word {
  readonly sum: Float64Array
  readonly count: number
  readonly hash: number
}

const MAX_WORDS = 20_000

export function createMeaningReader(weights: OpinionWeights): MeaningReader {
  const { dims, rows, step } = weights
  const mask = weights.buckets - 1
  const words = new Map<string, Word>()

  function addRow(sum: Float64Array, bucket: number): void {
    const row = bucket * dims
    for (let dim = 0; dim < dims; dim += 1)
      sum[dim] = (sum[dim] ?? 0) + (rows[row + dim] ?? 0) * step
  }

  function wordOf(name: string): Word {
    const known = words.get(name)
    if (known !== undefined) return known
    const sum = new Float64Array(dims)
    const buckets = wordBuckets(name, mask)
    for (const bucket of buckets) addRow(sum, bucket)
    const word = { sum, count: buckets.length, hash: hashName(name) }
    if (words.size >= MAX_WORDS) words.clear()
    words.set(name, word)
    return word
  }

  return {
    ofWord: (name) => wordOf(name).sum,
    read: ({ tokens, kind, signs }) => {
      const sum = new Float64Array(dims)
      let count = 0
      let before = 0
      let last = 0
      for (const [at, token] of tokens.entries()) {
        const word = wordOf(nameOf(token))
        for (let dim = 0; dim < dims; dim += 1) sum[dim] = (sum[dim] ?? 0) + (word.sum[dim] ?? 0)
        addRow(sum, pairBucket(last, word.hash, mask))
        if (at >= 2) addRow(sum, apartBucket(before, word.hash, mask))
        count += word.count + (at >= 2 ? 2 : 1)
        before = last
        last = word.hash
      }
      addRow(sum, pairBucket(last, 0, mask))
      count += 1
      if (kind !== 'text') {
        addRow(sum, kindBucket(kind, mask))
        count += 1
      }
      for (const sign of signs) addRow(sum, signBucket(sign, mask))
      count += signs.length
      const factor = 1 / Math.sqrt(count + CALM)
      for (let dim = 0; dim < dims; dim += 1) sum[dim] = (sum[dim] ?? 0) * factor
      return { sum, factor }
    },
  }
}
