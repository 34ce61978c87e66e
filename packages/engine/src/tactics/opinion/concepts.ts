/**
 * Words to concepts: 'send', 'schick' and 'envoie' stand for one, so that what is learned of a word is known of the others, and of
 * words that no text to learn from holds. The dictionary is `data/concepts`. A word may stand for different concepts in
 * two languages ('die'); the language of a message is the one that knows most of its words.
 */
import { hashName } from './buckets.ts'

/** By language and concept, folded words with a space between; one that ends in * stands for all that begin so. */
export type ConceptWords = Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a word stands for in each language, as hashes of the concepts' names; 0 for nothing. Null where none knows it. */
export type Senses = readonly number[] | null

/** The senses of a folded word. */
export type FindSenses = (word: string) => Senses

interface Dictionary {
  readonly words: ReadonlyMap<string, number>
  readonly beginnings: ReadonlyMap<string, number>
  readonly longest: number
}

/** Shorter beginnings have too many ends. */
const SHORTEST_BEGINNING = 3

export function createSenseFinder(languages: ConceptWords): FindSenses {
  const dictionaries = Object.values(languages).map(toDictionary)
  return (word) => {
    const senses = dictionaries.map((dictionary) => senseIn(dictionary, word))
    return senses.some((sense) => sense !== 0) ? senses : null
  }
}

function toDictionary(concepts: Readonly<Record<string, string>>): Dictionary {
  const words = new Map<string, number>()
  const beginnings = new Map<string, number>()
  let longest = 0
  for (const [concept, list] of Object.entries(concepts)) {
    const hash = hashName(concept)
    for (const word of list.split(' ')) {
      if (word.endsWith('*')) {
        beginnings.set(word.slice(0, -1), hash)
        longest = Math.max(longest, word.length - 1)
      } else words.set(word, hash)
    }
  }
  return { words, beginnings, longest }
}

/** A whole word is surer than a beginning, and a long beginning surer than a short one. */
function senseIn({ words, beginnings, longest }: Dictionary, word: string): number {
  const whole = words.get(word)
  if (whole !== undefined) return whole
  for (let end = Math.min(word.length, longest); end >= SHORTEST_BEGINNING; end -= 1) {
    const begun = beginnings.get(word.slice(0, end))
    if (begun !== undefined) return begun
  }
  return 0
}

/**
 * The concepts of a message in its order: each word in the language that knows most of them (the first of several), else in the first
 * that knows it, as where somebody mixes languages. Words that stand for nothing are passed over.
 */
export function conceptsIn(words: readonly Senses[]): readonly number[] {
  const language = languageOf(words)
  const concepts: number[] = []
  for (const senses of words) {
    if (senses === null) continue
    const own = senses[language] ?? 0
    concepts.push(own === 0 ? (senses.find((sense) => sense !== 0) ?? 0) : own)
  }
  return concepts
}

/** The place of the language that knows most words. */
function languageOf(words: readonly Senses[]): number {
  const votes: number[] = []
  let leader = 0
  for (const senses of words) {
    if (senses === null) continue
    for (let language = 0; language < senses.length; language += 1)
      votes[language] = (votes[language] ?? 0) + (senses[language] === 0 ? 0 : 1)
  }
  for (const [language, count] of votes.entries())
    if (count > (votes[leader] ?? 0)) leader = language
  return leader
}
