/**
 * The concepts of a message. A word may stand for different ones in two languages ('die'); the language of a message is the one
 * that knows most of its words.
 */
import type { Dictionary, Phrase, Senses } from './dictionary.ts'

/** A word of a message, with the hash of its name. */
export interface KnownWord {
  readonly hash: number
  readonly senses: Senses
}

/**
 * The concepts of a message in its order. A phrase stands for one, the longer of two that overlap; each other word for what it means in the
 * language that knows most of them (the first of several), else in the first that knows it, as where somebody mixes languages. Words that
 * stand for nothing are passed over.
 */
export function conceptsIn(
  words: readonly KnownWord[],
  { phraseAt }: Pick<Dictionary, 'phraseAt'>,
): readonly number[] {
  const language = languageOf(words)
  const hashes = words.map(({ hash }) => hash)
  const concepts: number[] = []
  for (let at = 0; at < words.length; at += 1) {
    const phrase = wholePhraseAt(hashes, at, phraseAt)
    const senses = words[at]?.senses ?? null
    if (phrase !== null) {
      concepts.push(phrase.concept)
      at += phrase.length - 1
    } else if (senses !== null) {
      const own = senses[language] ?? 0
      concepts.push(own === 0 ? (senses.find((sense) => sense !== 0) ?? 0) : own)
    }
  }
  return concepts
}

/** The longest phrase that begins here; none where a longer one begins inside it: 'please dont tell anyone' is no plea. */
function wholePhraseAt(
  hashes: readonly number[],
  at: number,
  phraseAt: Dictionary['phraseAt'],
): Phrase | null {
  const phrase = phraseAt(hashes, at)
  if (phrase === null) return null
  for (let inside = 1; inside < phrase.length; inside += 1) {
    if ((phraseAt(hashes, at + inside)?.length ?? 0) > phrase.length) return null
  }
  return phrase
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
