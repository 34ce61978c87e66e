/**
 * One message to the numbers that stand for its meaning, before what the chat around it adds. Words seen before are
 * kept, within a bound.
 */
import type { FoldedToken } from '../tokens.ts'
import {
  apartFeature,
  bucketOf,
  conceptFeature,
  conceptFeatures,
  hashName,
  kindFeature,
  nameOf,
  pairFeature,
  signFeature,
  wordFeatures,
} from './buckets.ts'
import { conceptsIn, type KnownWord } from './concepts.ts'
import type { Dictionary } from './dictionary.ts'
import { createFilters, type FilterWeights } from './filters.ts'
import { CALM, type OpinionWeights } from './weights.ts'

/** What is read of one message. */
export interface Said {
  readonly tokens: readonly FoldedToken[]
  /** The message's kind: text, image, call. */
  readonly kind: string
  /** What the patterns found in it, each as voice and tactic. */
  readonly signs: readonly string[]
}

/** The features of a message, as often as they are in it. */
export interface Features {
  /** Of how it is written: words, their runs of letters, their neighbours. */
  readonly spelling: readonly number[]
  /** Of what that stands for: concepts, the message's kind, what patterns found. */
  readonly sense: readonly number[]
  /** Numbers of the concepts, in their order. */
  readonly concepts: readonly number[]
}

/** The reader below adds up their rows without listing them. */
export function featuresOf({ tokens, kind, signs }: Said, dictionary: Dictionary): Features {
  const names = tokens.map((token) => nameOf(token))
  const words = names.map((name) => ({
    hash: hashName(name),
    senses: dictionary.sensesOf(name),
  }))
  const hashes = words.map(({ hash }) => hash)
  const concepts = conceptsIn(words, dictionary)
  return {
    concepts: concepts.map((concept) => dictionary.numberOf(concept)),
    spelling: [
      ...names.flatMap((name) => wordFeatures(name)),
      ...[...hashes, 0].map((hash, at) => pairFeature(hashes[at - 1] ?? 0, hash)),
      ...hashes.slice(2).map((hash, at) => apartFeature(hashes[at] ?? 0, hash)),
    ],
    sense: [
      ...conceptFeatures(concepts),
      ...(kind === 'text' ? [] : [kindFeature(kind)]),
      ...signs.map((sign) => signFeature(sign)),
    ],
  }
}

export interface MeaningReader {
  /** Writes the message's meaning into `meaning`. Shape: members × dims. */
  readonly read: (said: Said, meaning: Float64Array) => void
  /** What one word adds to the sum, with its concept where it stands for one only, before the factor; to be used before the next call. Shape: members × dims. */
  readonly ofWord: (name: string) => ArrayLike<number>
}

/** In steps of the rows; whole numbers, so that the order of adding makes no difference. */
interface Word extends KnownWord {
  /** Where its sums begin in the table of words. */
  readonly at: number
  readonly count: number
}

/**
 * Two hundred bytes each in the table, which is made at once (8 MB), and some 150 beside it as they come: entry, key and
 * `Word`. A language's chats hold some 10,000, and finding one is ten times quicker than making it.
 */
const MAX_WORDS = 40_000
/** The sums of a longer word may not fit into the table: it is not kept. */
const MAX_FEATURES = 256
/** The place of such a word, where the table is and stays 0; its sums are in `sum` until the next word is asked for. */
const TOO_LONG = 0

/**
 * A sum grows with the root of a message's length. Hardly any text that was learned from has more features than this, some
 * fifty words; a whole letter would be heard louder than any of them, so from here on it grows no more.
 */
const LONG = 500
/**
 * A sum of more rows, of 127 at most, might not fit into 32 bits, where concepts are as many rows again: what follows in a message of some
 * megabytes is not read.
 */
const MOST_FEATURES = 2 ** 23

type Table = FilterWeights & Pick<OpinionWeights, 'buckets' | 'rows' | 'step'>

export function createMeaningReader(weights: Table, dictionary: Dictionary): MeaningReader {
  const { dims, rows, step, members } = weights
  const width = members * dims
  const bits = Math.log2(weights.buckets)
  const addFilters = createFilters(weights, dictionary)
  const words = new Map<string, Word>()
  const table = new Int16Array((MAX_WORDS + 1) * width)
  const total = new Int32Array(width)
  const sum = new Int32Array(width)

  function addRow(sum: Int32Array, feature: number): void {
    for (let member = 0; member < members; member += 1) {
      const to = member * dims
      const row = (member * weights.buckets + bucketOf(feature, member, bits)) * dims
      for (let dim = 0; dim < dims; dim += 1)
        sum[to + dim] = (sum[to + dim] ?? 0) + (rows[row + dim] ?? 0)
    }
  }

  function wordOf(name: string): Word {
    const known = words.get(name)
    if (known !== undefined) return known
    const features = wordFeatures(name)
    const count = features.length
    const entry = { hash: hashName(name), senses: dictionary.sensesOf(name) }
    sum.fill(0)
    for (const feature of features) addRow(sum, feature)
    if (count > MAX_FEATURES) return { ...entry, at: TOO_LONG, count }
    if (words.size >= MAX_WORDS) words.clear()
    const word = { ...entry, at: (words.size + 1) * width, count }
    table.set(sum, word.at)
    words.set(name, word)
    return word
  }

  function addTooLong(): void {
    for (let place = 0; place < width; place += 1)
      total[place] = (total[place] ?? 0) + (sum[place] ?? 0)
  }

  /** One of the first two words, with the pair that it ends. */
  function addFirst(word: number, pair: number): void {
    for (let place = 0; place < width; place += 1)
      total[place] = (total[place] ?? 0) + (table[word + place] ?? 0)
    addRow(total, pair)
  }

  /** A word, with the pair that it ends and with the word before that. */
  function addRows(word: number, pair: number, apart: number): void {
    for (let member = 0; member < members; member += 1) {
      const to = member * dims
      const own = word + to
      const pairRow = (member * weights.buckets + bucketOf(pair, member, bits)) * dims
      const apartRow = (member * weights.buckets + bucketOf(apart, member, bits)) * dims
      for (let dim = 0; dim < dims; dim += 1)
        total[to + dim] =
          (total[to + dim] ?? 0) +
          (table[own + dim] ?? 0) +
          (rows[pairRow + dim] ?? 0) +
          (rows[apartRow + dim] ?? 0)
    }
  }

  return {
    ofWord: (name) => {
      const { at, senses } = wordOf(name)
      if (at !== TOO_LONG) sum.set(table.subarray(at, at + width))
      const [sense, another] = new Set(senses?.filter((one) => one !== 0))
      // Of which language the message is cannot be told from one word.
      if (sense !== undefined && another === undefined) addRow(sum, conceptFeature(sense))
      return sum
    },
    read: ({ tokens, kind, signs }, meaning) => {
      total.fill(0)
      let count = 0
      let before = 0
      let last = 0
      const heard: Word[] = []
      for (let at = 0; at < tokens.length; at += 1) {
        const token = tokens[at]
        if (token === undefined) continue
        const word = wordOf(nameOf(token))
        if (count + word.count > MOST_FEATURES) break
        const pair = pairFeature(last, word.hash)
        if (word.at === TOO_LONG) addTooLong()
        if (at >= 2) addRows(word.at, pair, apartFeature(before, word.hash))
        else addFirst(word.at, pair)
        count += word.count + (at >= 2 ? 2 : 1)
        heard.push(word)
        before = last
        last = word.hash
      }
      addRow(total, pairFeature(last, 0))
      count += 1
      const concepts = conceptsIn(heard, dictionary)
      const features = conceptFeatures(concepts)
      for (const feature of features) addRow(total, feature)
      count += features.length
      if (kind !== 'text') {
        addRow(total, kindFeature(kind))
        count += 1
      }
      for (const sign of signs) addRow(total, signFeature(sign))
      count += signs.length
      const length = count + CALM
      const factor = (step * Math.sqrt(Math.min(length, LONG))) / length
      for (let place = 0; place < width; place += 1) meaning[place] = (total[place] ?? 0) * factor
      addFilters(concepts, meaning)
    },
  }
}
