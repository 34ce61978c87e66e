/** The dictionary of concepts as the engine reads it: every word in its folded spelling, once. */
import { foldWord, type ConceptWords } from '@holdfast/engine/tactics'
import { LANGUAGES } from '@holdfast/engine/text'
import type { Authored, Shapes } from './shapes.ts'

type Files = readonly Authored<Shapes['concepts']>[]

/** Signs of no language; each language knows them. */
export const EMOJI = 'emoji'

/** 'Schickst' to 'schickst', 'verschick*' to 'verschick*', 'alles_gut' to 'ales_gut'. */
export function foldEntry(entry: string): string {
  if (entry.endsWith('*')) return `${foldWord(entry.slice(0, -1))}*`
  return entry
    .split('_')
    .map((word) => foldWord(word))
    .join('_')
}

/** Languages of the pages first: where as many words of a message are known to two languages, the first one counts. */
export function foldConcepts(files: Files): ConceptWords {
  const isShown = (id: string): boolean => LANGUAGES.some((language) => language === id)
  const emoji = files.filter(({ id }) => id === EMOJI)
  const ordered = [
    ...LANGUAGES.flatMap((language) => files.filter(({ id }) => id === language)),
    ...files.filter(({ id }) => !isShown(id) && id !== EMOJI),
  ]
  return Object.fromEntries(
    ordered.map((file) => [file.id, Object.assign({}, ...[file, ...emoji].map(foldFile))]),
  )
}

function foldFile({ value }: Files[number]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(value).map(([concept, entries]) => [
      concept,
      [...new Set(entries.split(' ').map(foldEntry))].join(' '),
    ]),
  )
}
