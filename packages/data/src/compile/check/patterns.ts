/**
 * Patterns and word classes: each can be read, and names word classes of its own language. What they find is the work of
 * the engine's tests, which take the lines of the same files.
 */
import { compileTactics, parsePattern, type Pattern } from '@holdfast/engine/tactics'
import { build } from '../build.ts'
import { error, warning, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

type Items = Pattern['items']

interface Lines {
  readonly file: string
  readonly place: string
  readonly language: string
  readonly patterns: readonly string[]
}

/** A problem for each pattern that cannot be read, each unknown word class, and each tactic that does not compile. */
export function checkPatterns(tree: Tree): readonly Problem[] {
  const faults = [
    ...missingSlots(tree),
    ...linesOf(tree).flatMap((lines) => checkPattern(tree, lines)),
  ]
  return faults.some(({ level }) => level === 'error')
    ? faults
    : [...faults, ...checkCompiles(tree)]
}

function missingSlots(tree: Tree): readonly Problem[] {
  const languages = tree.tactics.flatMap(({ value }) => Object.keys(value.patterns ?? {}))
  return [...new Set(languages)]
    .filter((language) => tree.slots.every(({ id }) => id !== language))
    .map((language) => error(`slots/${language}.yml`, '', 'is missing or not valid: write it'))
}

function linesOf(tree: Tree): readonly Lines[] {
  return [
    ...tree.tactics.flatMap(({ file, value }) =>
      Object.entries(value.patterns ?? {}).map(([language, patterns]) => ({
        file,
        place: `patterns.${language}`,
        language,
        patterns,
      })),
    ),
    ...tree.slots.flatMap(({ id, file, value }) =>
      Object.entries(value).map(([place, patterns]) => ({ file, place, language: id, patterns })),
    ),
  ]
}

function checkPattern(tree: Tree, { file, place, language, patterns }: Lines): readonly Problem[] {
  // A language without word classes is one problem, found in `missingSlots`, not one for each pattern.
  const known = tree.slots.find(({ id }) => id === language)?.value
  return patterns.flatMap((pattern, index) => {
    if (patterns.indexOf(pattern) < index)
      return [warning(file, place, `${pattern} is there twice: delete one`)]
    const read = parsePattern(pattern)
    if ('expected' in read)
      return [error(file, place, `${pattern}: at ${read.at} expected ${read.expected}`)]
    return slotsOf(read.items)
      .filter((slot) => known !== undefined && !Object.hasOwn(known, slot))
      .map((slot) => error(file, place, `unknown slot <${slot}>: add it to slots/${language}.yml`))
  })
}

function slotsOf(items: Items): readonly string[] {
  return items.flatMap((item) => {
    if (item.kind === 'slot') return [item.name]
    return item.kind === 'choice' ? item.options.flatMap(slotsOf) : []
  })
}

/** One tactic at a time, so that the report can name its file. */
function checkCompiles(tree: Tree): readonly Problem[] {
  const { tactics: guides, patterns } = build(tree)
  return patterns.patterns
    .filter(({ id }) => guides.some((guide) => guide.id === id))
    .flatMap((one) => {
      try {
        compileTactics({ guides, patterns: [one], slots: patterns.slots })
        return []
      } catch (cause) {
        if (!(cause instanceof RangeError)) throw cause
        return [error(`tactics/${one.id}.yml`, 'patterns', cause.message)]
      }
    })
}
