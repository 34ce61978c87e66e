/**
 * Words and fixed phrases to concepts: 'send', 'schick' and 'envoie' stand for one, so that what is learned of a word is known
 * of the others, and of words that no text to learn from holds. The dictionary is `data/concepts`; it is kept as hashes,
 * letter by letter, so that opening it makes no word.
 */
import { addLetter, hashName, NO_LETTERS } from './buckets.ts'
import { createIntList, type IntList } from './int-list.ts'
import { createNumbering, type Numbering } from './numbering.ts'

/**
 * By language and concept, folded words with a space between; one that ends in * stands for all that begin so, and
 * a phrase has _ between its words.
 */
export type ConceptWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a word stands for in each language, as hashes of the concepts' names; 0 for nothing. Null where none knows it. */
export type Senses = readonly number[] | null

export interface Phrase {
  /** Words. */
  readonly length: number
  /** Hash of the concept's name. */
  readonly concept: number
}

export interface Dictionary {
  readonly sensesOf: (word: string) => Senses
  readonly conceptCount: number
  /** The place of a concept in the order in which the dictionary names them, by the hash of its name; −1 for another. */
  readonly numberOf: (concept: number) => number
  /** Stands for the concepts and their order: other numbers mean other concepts. */
  readonly order: number
  /** Whether a word stands in it. */
  readonly has: (word: string) => boolean
  /** Whether a word, a beginning of it, or a phrase that begins with it stands in it. */
  readonly knows: (word: string) => boolean
  /** The longest phrase whose words have the hashes from `at` on; null for none. */
  readonly phraseAt: (hashes: ArrayLike<number>, at: number) => Phrase | null
}

/** Letters of a beginning, once folded: shorter ones have too many ends. */
export const SHORTEST_BEGINNING = 3
/** What is written may be of any length. */
const LONGEST_BEGINNING = 32

const [SPACE, JOINT, STAR] = [' ', '_', '*'].map((sign) => sign.charCodeAt(0))
/** Words of the longest phrase that is read. */
const MOST_WORDS = 16

/** Words, or beginnings of words, with what they stand for in each language. */
interface Meanings {
  readonly numbering: Numbering
  /** A row of languages for each number. */
  readonly senses: IntList
}

export function createDictionary(languages: ConceptWords): Dictionary {
  const count = Object.keys(languages).length
  const whole: Meanings = { numbering: createNumbering(), senses: createIntList() }
  const beginnings: Meanings = { numbering: createNumbering(), senses: createIntList() }
  const phrases = createPhrases()
  const names = createNumbering()
  let conceptCount = 0
  let order = NO_LETTERS
  /** Of each whole word a second hash: where a word is sought among its swaps, one of a billion strangers is found. */
  const checks = createIntList()
  for (const [language, concepts] of Object.values(languages).entries()) {
    for (const [name, list] of Object.entries(concepts)) {
      const concept = hashName(name)
      if (names.numberOf(concept) < 0) {
        names.add(concept)
        order = addLetter(order, concept)
        conceptCount += 1
      }
      eachEntry(list, (words, length, isBeginning, check) => {
        if (length > 1) phrases.add(words, length, concept)
        else {
          const { numbering, senses } = isBeginning ? beginnings : whole
          const number = numbering.add(words[0] ?? 0)
          senses.set(number * count + language, concept)
          if (!isBeginning) checks.set(number, check)
        }
      })
    }
  }

  /** A whole word is surer than a beginning, and a long beginning surer than a short one: the last to speak counts. */
  function sensesOf(word: string): Senses {
    let found: number[] | null = null
    const hear = ({ numbering, senses }: Meanings, hash: number): void => {
      const number = numbering.numberOf(hash)
      if (number < 0) return
      found ??= Array<number>(count).fill(0)
      for (let language = 0; language < count; language += 1) {
        const sense = senses.get(number * count + language)
        if (sense !== 0) found[language] = sense
      }
    }
    let hash = NO_LETTERS
    for (let at = 0; at < word.length; at += 1) {
      hash = addLetter(hash, word.charCodeAt(at))
      if (at + 1 >= SHORTEST_BEGINNING && at < LONGEST_BEGINNING) hear(beginnings, hash)
    }
    hear(whole, hash)
    return found
  }

  return {
    conceptCount,
    order,
    numberOf: names.numberOf,
    sensesOf,
    has: (word) => {
      const number = whole.numbering.numberOf(hashName(word))
      return number >= 0 && checks.get(number) === checkOf(word)
    },
    knows: (word) => sensesOf(word) !== null || phrases.begin(hashName(word)),
    phraseAt: phrases.at,
  }
}

/** Calls back with the hashes of each entry's words, and with the second hash of the last; `words` is used again for the next. */
function eachEntry(
  list: string,
  onEntry: (words: Int32Array, length: number, isBeginning: boolean, check: number) => void,
): void {
  const words = new Int32Array(MOST_WORDS)
  let length = 0
  let hash = NO_LETTERS
  let check = 0
  let isBeginning = false
  for (let at = 0; at <= list.length; at += 1) {
    const unit = at < list.length ? list.charCodeAt(at) : SPACE
    if (unit === STAR) isBeginning = true
    else if (unit === SPACE || unit === JOINT) {
      words[length] = hash
      length += 1
      hash = NO_LETTERS
      if (unit === SPACE) {
        onEntry(words, length, isBeginning, check)
        length = 0
        isBeginning = false
      }
      check = 0
    } else {
      hash = addLetter(hash, unit ?? 0)
      check = addToCheck(check, unit ?? 0)
    }
  }
}

/** Of another make than `addLetter`, so that two words that share one hash do not share the other. */
function addToCheck(check: number, unit: number): number {
  return (Math.imul(check, 31) + unit) | 0
}

function checkOf(word: string): number {
  let check = 0
  for (let at = 0; at < word.length; at += 1) check = addToCheck(check, word.charCodeAt(at))
  return check
}

interface Phrases {
  readonly add: (words: Int32Array, length: number, concept: number) => void
  /** Whether some phrase begins with the word. */
  readonly begin: (word: number) => boolean
  readonly at: Dictionary['phraseAt']
}

/** Phrases of all languages: a few in a hundred mean something in another one too, and `npm run data` refuses those that mean another thing. */
function createPhrases(): Phrases {
  const firsts = createNumbering()
  const pairs = createNumbering()
  /** By the number of their first two words, where the last such phrase stands in `all`, and 1; 0 for none. */
  const lasts = createIntList()
  /** Each as where the one before it with the same two words stands, its length, its concept and its words. */
  const all = createIntList()
  let end = 0
  return {
    add: (words, length, concept) => {
      firsts.add(words[0] ?? 0)
      const pair = pairs.add(pairOf(words, 0))
      all.set(end, lasts.get(pair))
      all.set(end + 1, length)
      all.set(end + 2, concept)
      for (let at = 0; at < length; at += 1) all.set(end + 3 + at, words[at] ?? 0)
      lasts.set(pair, end + 1)
      end += 3 + length
    },
    begin: (word) => firsts.numberOf(word) >= 0,
    at: (hashes, from) => {
      if (from + 1 >= hashes.length) return null
      const pair = pairs.numberOf(pairOf(hashes, from))
      let longest: Phrase | null = null
      for (let next = pair < 0 ? 0 : lasts.get(pair); next > 0; next = all.get(next - 1)) {
        const length = all.get(next)
        if (length >= (longest?.length ?? 0) && isAt(next + 2, length, hashes, from))
          longest = { length, concept: all.get(next + 1) }
      }
      return longest
    },
  }

  function isAt(start: number, length: number, hashes: ArrayLike<number>, from: number): boolean {
    for (let at = 0; at < length; at += 1)
      if (all.get(start + at) !== hashes[from + at]) return false
    return true
  }
}

function pairOf(words: ArrayLike<number>, at: number): number {
  return Math.imul(words[at] ?? 0, 31) + (words[at + 1] ?? 0)
}
