/** The interface's words: the same keys and the same values in every language, and every plural that it needs. */
import { LANGUAGES, type Language } from '@holdfast/engine/text'
import { VALUE, type Entry } from '../../fill.ts'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

interface Line {
  readonly file: string
  readonly key: string
  readonly entry: Entry
}

/** A problem for each key, value or plural that one language has and another lacks. */
export function checkCatalogues(tree: Tree): readonly Problem[] {
  const lines = new Map(LANGUAGES.map((language) => [language, linesOf(tree, language)]))
  const all = [...lines.values()].flat()
  return [
    ...tree.text
      .filter(({ id }) => !LANGUAGES.some((language) => id.startsWith(`${language}/`)))
      .map(({ file }) => error(file, '', 'not a language of the engine: see LANGUAGES')),
    ...[...lines].flatMap(([language, own]) => [
      ...twice(own),
      ...missing(language, own, all),
      ...own.flatMap((line) => plurals(language, line)),
    ]),
    ...values(lines),
  ]
}

function linesOf(tree: Tree, language: Language): readonly Line[] {
  return tree.text
    .filter(({ id }) => id.startsWith(`${language}/`))
    .flatMap(({ file, value }) =>
      Object.entries(value).map(([key, entry]) => ({ file, key, entry })),
    )
}

function twice(lines: readonly Line[]): readonly Problem[] {
  const first = new Map<string, Line>()
  const problems: Problem[] = []
  for (const line of lines) {
    const before = first.get(line.key)
    if (before === undefined) first.set(line.key, line)
    else problems.push(error(line.file, line.key, `is in ${before.file} too: keep one`))
  }
  return problems
}

function missing(
  language: Language,
  own: readonly Line[],
  all: readonly Line[],
): readonly Problem[] {
  const keys = new Set(own.map(({ key }) => key))
  const seen = new Set<string>()
  return all
    .filter(({ key }) => !keys.has(key) && !seen.has(key) && seen.add(key))
    .map(({ file, key }) => error(file, key, `has no text in ${language}: write it`))
}

function plurals(language: Language, { file, key, entry }: Line): readonly Problem[] {
  if (typeof entry === 'string') return []
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const have = Object.keys(entry)
  if (wanted.every((one) => have.includes(one)) && have.length === wanted.length) return []
  return [error(file, key, `needs exactly these plurals in ${language}: ${wanted.join(', ')}`)]
}

/** Each language's text must take the values that the first one's takes. */
function values(lines: ReadonlyMap<Language, readonly Line[]>): readonly Problem[] {
  const [first, ...others] = [...lines.values()]
  const wanted = new Map(first?.map(({ key, entry }) => [key, valuesOf(entry)]))
  return others.flat().flatMap(({ file, key, entry }) => {
    const want = wanted.get(key)
    const have = valuesOf(entry)
    if (want === undefined || want === have) return []
    return [
      error(file, key, `takes ${have || 'no values'}, in ${LANGUAGES[0]} ${want || 'no values'}`),
    ]
  })
}

/** The names of the values that an entry takes, sorted, as one text. Plurals are taken together: "one chat" needs no `{count}`. */
function valuesOf(entry: Entry): string {
  const texts = typeof entry === 'string' ? [entry] : Object.values(entry)
  const names = texts.flatMap((text) => Array.from(text.matchAll(VALUE), ([, name = '']) => name))
  return [...new Set(names)].sort().join(', ')
}
