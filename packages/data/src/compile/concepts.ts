/** The dictionary of concepts as the engine reads it: every word in its folded spelling, once. */
import { foldWord, type ConceptWords } from '@holdfast/engine/tactics'
import { LANGUAGES } from '@holdfast/engine/text'
import type { Authored, Shapes } from './shapes.ts'

type Files = readonly Authored<Shapes['concepts']>[]

/** 'Schickst' to 'schickst', 'verschick*' to 'verschick*', 'alles' to 'ales'. */
export function foldEntry(word: string): string {
  return word.endsWith('*') ? `${foldWord(word.slice(0, -1))}*` : foldWord(word)
}

/** Languages of the pages first: where as many words of a message are known to two languages, the first one counts. */
export function foldConcepts(files: Files): ConceptWords {
  const isShown = (id: string): boolean => LANGUAGES.some((language) => language === id)
  const ordered = [
    ...LANGUAGES.flatMap((language) => files.filter(({ id }) => id === language)),
    ...files.filter(({ id }) => !isShown(id)),
  ]
  return Object.fromEntries(
    ordered.map(({ id, value }) => [
      id,
      Object.fromEntries(
        Object.entries(value).map(([concept, words]) => [
          concept,
          [...new Set(words.split(' ').map(foldEntry))].join(' '),
        ]),
      ),
    ]),
  )
}
