/**
 * The concepts of a message. A word may stand for different ones in two languages ('die'); the language of a message is the one
 * that knows most of its words.
 */
import type { Entry, Phrase } from './dictionary.ts'

/** A word of a message, with the hash of its name. */
export interface KnownWord extends Entry {
  readonly hash: number
}

/**
 * The concepts of a message in its order. A phrase stands for one, the longer of two that overlap; each other word for what it means in the
 * language that knows most of them (the first of several), else in the first that knows it, as where somebody mixes languages. Words that
 * stand for nothing are passed over.
 */
export function conceptsIn(words: readonly KnownWord[]): readonly number[] {
  const language = languageOf(words)
  const concepts: number[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) continue
    const phrase = phraseAt(words, at)
    if (phrase !== undefined) {
      concepts.push(phrase.concept)
      at += lengthOf(phrase) - 1
    } else if (word.senses !== null) {
      const own = word.senses[language] ?? 0
      concepts.push(own === 0 ? (word.senses.find((sense) => sense !== 0) ?? 0) : own)
    }
  }
  return concepts
}

/** The longest phrase that begins here; none where a longer one begins inside it: 'please dont tell anyone' is no plea. */
function phraseAt(words: readonly KnownWord[], at: number): Phrase | undefined {
  const phrase = longestAt(words, at)
  if (phrase === undefined) return undefined
  for (let inside = 1; inside < lengthOf(phrase); inside += 1) {
    const other = longestAt(words, at + inside)
    if (other !== undefined && lengthOf(other) > lengthOf(phrase)) return undefined
  }
  return phrase
}

function longestAt(words: readonly KnownWord[], at: number): Phrase | undefined {
  const [phrases, next] = [words[at]?.phrases, words[at + 1]]
  if (phrases === null || phrases === undefined || next === undefined) return undefined
  return phrases
    .get(next.hash)
    ?.find(({ rest }) => rest.every((hash, more) => words[at + 2 + more]?.hash === hash))
}

function lengthOf({ rest }: Phrase): number {
  return 2 + rest.length
}

/** The place of the language that knows most words. */
function languageOf(words: readonly KnownWord[]): number {
  const votes: number[] = []
  let leader = 0
  for (const { senses } of words) {
    if (senses === null) continue
    for (let language = 0; language < senses.length; language += 1)
      votes[language] = (votes[language] ?? 0) + (senses[language] === 0 ? 0 : 1)
  }
  for (const [language, count] of votes.entries())
    if (count > (votes[leader] ?? 0)) leader = language
  return leader
}
