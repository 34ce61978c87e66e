/** Both halves of a tactic: prose for people, and patterns with lines that prove them. */
import { LANGUAGES } from '@holdfast/engine/text'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

const PROSE = ['name', 'meaning', 'works', 'act', 'because', 'sources'] as const

const PATTERNS = ['patterns', 'must-find', 'must-not-find'] as const

/** A problem for each part that a tactic lacks. Languages beyond the interface's are welcome, and not asked for. */
export function checkTactics(tree: Tree): readonly Problem[] {
  return tree.tactics.flatMap(({ file, value }) => [
    ...PROSE.filter((key) => value[key] === undefined).map((key) =>
      error(file, key, 'is missing: write it'),
    ),
    ...PATTERNS.flatMap((key) =>
      LANGUAGES.filter((language) => (value[key]?.[language] ?? []).length === 0).map((language) =>
        error(file, `${key}.${language}`, 'is missing: add at least one line'),
      ),
    ),
  ])
}
