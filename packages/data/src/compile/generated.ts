/** The generated files: their names, their exact text, and whether those on disk are the ones this data makes. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packTactics } from '@holdfast/engine/tactics'
import { LANGUAGES } from '@holdfast/engine/text'
import type { Built } from './build.ts'
import { error, type Problem } from './problem.ts'

export interface GeneratedFile {
  readonly name: string
  readonly content: string
}

/** Every generated file. Keys stand as in the data, entries sorted by id, so that the same data gives the same bytes. */
export function generate(built: Built): readonly GeneratedFile[] {
  return [
    file('guidance.json', built.guidance),
    file('stopping.json', built.stopping),
    file('exposure.json', built.exposure),
    file('profile.json', built.profile),
    file('practise.json', built.practise),
    file('signs.json', built.signs),
    file('learn.json', built.learn),
    file('aids.json', built.aids),
    file('review.json', built.review),
    file('statistics.json', built.statistics),
    file('easy.json', built.easy),
    file('tactics.json', built.tactics),
    file('patterns.json', built.patterns),
    ...packed(built.patterns),
    file('concepts.json', built.concepts),
    ...LANGUAGES.map((language) => file(`text.${language}.json`, sorted(built.text[language]))),
  ]
}

export function writeGenerated(folder: string, files: readonly GeneratedFile[]): void {
  mkdirSync(folder, { recursive: true })
  for (const { name, content } of files) writeFileSync(join(folder, name), content)
}

/** A problem for each file on disk that is missing or not what the data makes. */
export function findStale(folder: string, files: readonly GeneratedFile[]): readonly Problem[] {
  return files
    .filter(({ name, content }) => {
      const path = join(folder, name)
      return !existsSync(path) || readFileSync(path, 'utf8') !== content
    })
    .map(({ name }) => error(`generated/${name}`, '', 'is stale: run npm run data and commit it'))
}

function file(name: string, value: unknown): GeneratedFile {
  return { name, content: `${JSON.stringify(value, null, 1)}\n` }
}

/** The patterns in numbers, a line for each part. Patterns that cannot be read give no file; the checks say which they are. */
function packed(patterns: Built['patterns']): readonly GeneratedFile[] {
  try {
    const parts = Object.entries(packTactics(patterns)).map(
      ([key, value]) => ` ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    )
    return [{ name: 'packed.json', content: `{\n${parts.join(',\n')}\n}\n` }]
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    return []
  }
}

/** Texts move between files without changing what is generated. */
function sorted<Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
