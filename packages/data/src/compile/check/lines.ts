/** The lines that prove a tactic's patterns: each is said alone, by the side that shows the tactic. */
import { assess, type TacticReader } from '@holdfast/engine/tactics'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

const PARTICIPANTS = [
  { id: 'other', name: 'other' },
  { id: 'owner', name: 'owner', owner: true },
] as const

/** A problem for each line that must be found and is not, or must not be found and is. */
export function checkLines(tree: Tree, reader: TacticReader): readonly Problem[] {
  return tree.tactics.flatMap(({ id, file, value }) => {
    const isFound = (text: string): boolean =>
      assess(
        { id: 'line', participants: PARTICIPANTS, messages: [{ from: value.who, text }] },
        reader,
      ).findings.some(({ tactic }) => tactic === id)
    return [
      ...linesOf(value['must-find'])
        .filter(({ line }) => !isFound(line))
        .map(({ language, line }) =>
          error(file, `must-find.${language}`, `not found: ${line}: teach a pattern to find it`),
        ),
      ...linesOf(value['must-not-find'])
        .filter(({ line }) => isFound(line))
        .map(({ language, line }) =>
          error(file, `must-not-find.${language}`, `found: ${line}: narrow the pattern`),
        ),
    ]
  })
}

function linesOf(
  lines: Readonly<Record<string, readonly string[]>> | undefined,
): readonly { readonly language: string; readonly line: string }[] {
  return Object.entries(lines ?? {}).flatMap(([language, all]) =>
    all.map((line) => ({ language, line })),
  )
}
