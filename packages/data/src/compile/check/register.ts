/** That German speaks to each reader as the engine's table says: *du* never reaches a reader who is *Sie*. */
import { REGISTER } from '@holdfast/engine/plan'
import { say, type Text } from '@holdfast/engine/text'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

/** Speaks to one person as a friend: `Zahl nicht, du …` and `deine` match, `Dusche` does not. */
const FAMILIAR = /(?<!\p{L})(?:du|dich|dir|dein(?:e[mnrs]?)?)(?!\p{L})/iu

/** Words that the reader is to say to somebody else: `„Ich bin für dich da“` matches, `für dich` without quotes does not. */
const QUOTED = /„[^„“]*“/gu

/** A problem for each wording for a formal role that says du outside quotation marks. */
export function checkRegister(tree: Tree): readonly Problem[] {
  return tree.steps.flatMap(({ file, value }) =>
    value.wording.flatMap((wording, index) =>
      wording.for.some((role) => REGISTER[role] === 'formal')
        ? (['title', 'text', 'why'] as const)
            .filter((key) => isFamiliar(wording[key]))
            .map((key) =>
              error(
                file,
                `wording.${index}.${key}`,
                'says du to a reader who is Sie: add de-formal, or quote what is said to a child in „…“',
              ),
            )
        : [],
    ),
  )
}

function isFamiliar(text: Text): boolean {
  return FAMILIAR.test(say(text, 'de', 'formal').replace(QUOTED, ''))
}
