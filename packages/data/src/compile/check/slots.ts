/** Slots that patterns name: each must be a word class of the pattern's language. How patterns match is the engine's. */
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

/** A slot in a pattern: `<time-unit>` matches, `a < b` does not. */
const SLOT = /<([a-z0-9-]+)>/gu

/** A problem for each slot that the language's file does not define. */
export function checkSlots(tree: Tree): readonly Problem[] {
  const lines = [
    ...tree.tactics.flatMap(({ file, value }) =>
      Object.entries(value.patterns ?? {}).map(([language, patterns]) => ({
        file,
        place: `patterns.${language}`,
        language,
        patterns,
      })),
    ),
    ...tree.slots.flatMap(({ id, file, value }) =>
      Object.entries(value).map(([slot, patterns]) => ({
        file,
        place: slot,
        language: id,
        patterns,
      })),
    ),
  ]
  return lines.flatMap(({ file, place, language, patterns }) => {
    const known = tree.slots.find(({ id }) => id === language)?.value ?? {}
    const named = new Set(
      patterns.flatMap((pattern) => Array.from(pattern.matchAll(SLOT), ([, name = '']) => name)),
    )
    return [...named]
      .filter((name) => !Object.hasOwn(known, name))
      .map((name) => error(file, place, `unknown slot <${name}>: add it to slots/${language}.yml`))
  })
}
