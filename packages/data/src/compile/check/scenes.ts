/** That every scene can be played to a good end, as the engine's `findSceneFaults` says. */
import { findSceneFaults, type SceneFault } from '@holdfast/engine/practise'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

const REMEDY: Readonly<Record<SceneFault['code'], string>> = {
  'leads-nowhere': 'an answer leads to no later turn and no end',
  'name-of-an-end': 'is named as an end: give the turn another id',
  'no-way-out': 'no clear answer or call for help leads from here to said-no or got-help',
  'not-reached': 'no answer leads here',
  twice: 'stands here twice: give one turn another id',
}

/** A problem for each fault, at its turn. */
export function checkScenes(tree: Tree): readonly Problem[] {
  return tree.practise.flatMap(({ file, value }) =>
    findSceneFaults(value).map(({ code, turn }) => error(file, `turn ${turn}`, REMEDY[code])),
  )
}
