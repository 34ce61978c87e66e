/**
 * A law about words for tests: no advice may tell anybody to pay, send, answer, meet, keep a copy of an intimate picture,
 * or delete messages. It reads clauses, so that "Don't worry, pay them" is caught. It is a net, not a reader.
 */
import type { Language } from '@holdfast/engine/text'
import { LAWS, type Law } from './_advice-words.ts'

/** Where a sentence or a quotation ends. */
const SENTENCE = /[.!?;:()–“”„"]/u

/** A word: `don't` and `für` match, `7` does not. */
const WORD = /\p{L}[\p{L}'’]*/gu

/** Words of an aside at most. */
const ASIDE = 3

/** The clauses of a text that advise what must never be advised; empty for good advice. */
export function forbiddenAdvice(language: Language, text: string): readonly string[] {
  const law = LAWS[language]
  return text
    .split(SENTENCE)
    .flatMap((sentence) => clausesOf(law, sentence))
    .filter((words) => advises(law, language, words))
    .map((words) => words.join(' '))
}

/** The words of each clause. A list that ends in "or" (`view, copy or print`) stays together, and so does a short aside. */
function clausesOf({ joins, or, asides }: Law, sentence: string): readonly (readonly string[])[] {
  const parts = sentence.split(',').map((part) => part.match(WORD) ?? [])
  const clauses: string[][] = []
  const isAside = (part: readonly string[]): boolean =>
    part.length <= ASIDE && asides.includes(part[0] ?? '')
  parts.forEach((part, index) => {
    const end = parts.slice(index).find((one) => one.length > 1)
    const inList = end?.slice(0, 2).includes(or) ?? false
    const inAside = isAside(part) || isAside(parts[index - 1] ?? [])
    if ((!inList && !inAside) || clauses.length === 0) clauses.push([])
    for (const word of part) {
      if (joins.includes(word)) clauses.push([])
      clauses.at(-1)?.push(word)
    }
  })
  return clauses
}

function advises(law: Law, language: Language, words: readonly string[]): boolean {
  const lower = words.map((word) => word.toLowerCase().replace('’', "'"))
  if (lower.some((word) => law.denies.includes(word))) return false
  return law.acts.some(({ verbs, of, unless, after }) =>
    lower.some((verb, at) => {
      const word = words[at] ?? ''
      // German writes nouns with a capital: "ein Treffen" is no instruction.
      if (language === 'de' && at > 0 && word !== verb) return false
      if (!verbs.includes(verb)) return false
      if (law.articles.includes(lower[at - 1] ?? '')) return false
      if (unless?.includes(lower[at + 1] ?? '')) return false
      if (after !== undefined && at > 0 && !after.includes(lower[at - 1] ?? '')) return false
      if (lower.slice(0, at).some((one) => law.reports.includes(one))) return false
      if (of === undefined) return true
      const asked = lower.findIndex((one, place) => place > at && law.asks.includes(one))
      const objects = lower.slice(at + 1, asked === -1 ? undefined : asked)
      return objects.some((one) => of.some((noun) => one.startsWith(noun)))
    }),
  )
}
