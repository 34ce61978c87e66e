/**
 * Words and fixed phrases to concepts: 'send', 'schick' and 'envoie' stand for one, so that what is learned of a word is known
 * of the others, and of words that no text to learn from holds. The dictionary is `data/concepts`.
 */
import { hashName } from './buckets.ts'

/**
 * By language and concept, folded words with a space between; one that ends in * stands for all that begin so, and
 * a phrase has _ between its words.
 */
export type ConceptWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a word stands for in each language, as hashes of the concepts' names; 0 for nothing. Null where none knows it. */
export type Senses = readonly number[] | null

/** A phrase, as known from its first two words on. */
export interface Phrase {
  /** Hashes of the words after these. */
  readonly rest: readonly number[]
  /** Hash of the concept's name. */
  readonly concept: number
}

/** By the hash of the second word, the longest first: some words begin hundreds. */
export type Phrases = ReadonlyMap<number, readonly Phrase[]>

/** What the dictionary knows of a word. */
export interface Entry {
  readonly senses: Senses
  /** Those that begin with it; null for none. */
  readonly phrases: Phrases | null
}

/** Looks a folded word up. */
export type LookUp = (word: string) => Entry

/** The single words of one language. */
interface Words {
  readonly whole: ReadonlyMap<string, number>
  readonly beginnings: ReadonlyMap<string, number>
  /** Letters of the longest beginning: what is written may be of any length. */
  readonly longest: number
}

/** A phrase as it is written, with the hash of its concept's name. */
type Written = readonly [phrase: string, concept: number]

/** Letters of a beginning, once folded: shorter ones have too many ends. */
export const SHORTEST_BEGINNING = 3

export function createLookUp(languages: ConceptWords): LookUp {
  /** By first word, of all languages: a few in a hundred mean something in another one too, and `npm run data` refuses those that mean another thing. */
  const written = new Map<string, Written[]>()
  const dictionaries = Object.values(languages).map((concepts) => open(concepts, written))
  const cut = new Map<string, Phrases>()

  function phrasesOf(word: string): Phrases | null {
    const known = cut.get(word)
    if (known !== undefined) return known
    const uncut = written.get(word)
    if (uncut === undefined) return null
    const phrases = toPhrases(uncut)
    cut.set(word, phrases)
    return phrases
  }

  return (word) => {
    const senses = dictionaries.map((words) => senseIn(words, word))
    return {
      senses: senses.some((sense) => sense !== 0) ? senses : null,
      phrases: phrasesOf(word),
    }
  }
}

/** Adds to `written`. Phrases are cut when their first word is met: cutting all would double what opening takes. */
function open(concepts: Readonly<Record<string, string>>, written: Map<string, Written[]>): Words {
  const whole = new Map<string, number>()
  const beginnings = new Map<string, number>()
  let longest = 0
  for (const [name, list] of Object.entries(concepts)) {
    const concept = hashName(name)
    for (const entry of list.split(' ')) {
      const firstEnd = entry.indexOf('_')
      if (entry.endsWith('*')) {
        beginnings.set(entry.slice(0, -1), concept)
        longest = Math.max(longest, entry.length - 1)
      } else if (firstEnd < 0) whole.set(entry, concept)
      else {
        const first = entry.slice(0, firstEnd)
        const known = written.get(first)
        if (known === undefined) written.set(first, [[entry, concept]])
        else known.push([entry, concept])
      }
    }
  }
  return { whole, beginnings, longest }
}

function toPhrases(written: readonly Written[]): Phrases {
  const phrases = new Map<number, Phrase[]>()
  for (const [phrase, concept] of written) {
    const [, second = '', ...rest] = phrase.split('_')
    const hash = hashName(second)
    const known = phrases.get(hash) ?? []
    phrases.set(hash, known)
    known.push({ rest: rest.map((word) => hashName(word)), concept })
  }
  for (const known of phrases.values())
    known.sort((left, right) => right.rest.length - left.rest.length)
  return phrases
}

/** A whole word is surer than a beginning, and a long beginning surer than a short one. */
function senseIn({ whole, beginnings, longest }: Words, word: string): number {
  const known = whole.get(word)
  if (known !== undefined) return known
  for (let end = Math.min(word.length, longest); end >= SHORTEST_BEGINNING; end -= 1) {
    const begun = beginnings.get(word.slice(0, end))
    if (begun !== undefined) return begun
  }
  return 0
}
