/** That German speaks to each reader as the engine's table says: *du* never reaches a reader who is *Sie*, nor the reverse. */
import { REGISTER, ROLES, type Role } from '@holdfast/engine/plan'
import { say, type Text } from '@holdfast/engine/text'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'
import type { TextKind } from './placed-text.ts'
import { textsOf } from './texts.ts'

/** Speaks to a friend: `Zahl nicht, du …` and `deine` match, `Dusche` does not. */
const FAMILIAR = /(?<!\p{L})(?:du|dich|dir|dein(?:e[mnrs]?)?)(?!\p{L})/iu

/** Speaks to a stranger: `Zahlen Sie` matches; `Sie drohen` does not, since a sentence may open with *sie*. */
const FORMAL = /(?<=[\p{L}\p{N},] )(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?)(?!\p{L})/u

/** Words that somebody says to somebody else: `„Ich bin für dich da“` matches, `für dich` without quotes does not. */
const QUOTED = /„[^„“]*“/gu

/** Words that the reader says or sends to somebody else, whole. */
const SAID_TO_OTHERS: ReadonlySet<TextKind> = new Set([
  ...(['aid spoken', 'aid written', 'aid words'] as const),
  ...(['scene says', 'scene answer'] as const),
])

/** A problem for each text that speaks to one of its readers in the wrong way, outside quotation marks. */
export function checkRegister(tree: Tree): readonly Problem[] {
  const addressed = textsOf(tree).filter(({ kind }) => !SAID_TO_OTHERS.has(kind))
  return addressed.flatMap(({ file, place, text, roles = ROLES }) => [
    ...(has(roles, 'formal') && FAMILIAR.test(spoken(text, 'formal'))
      ? [
          error(
            file,
            place,
            'says du to a reader who is Sie: add de-formal, or quote what is said to a child in „…“',
          ),
        ]
      : []),
    ...(has(roles, 'familiar') && FORMAL.test(spoken(text, 'familiar'))
      ? [error(file, place, 'says Sie to a reader who is du: move it to de-formal')]
      : []),
  ])
}

function has(roles: readonly Role[], register: 'familiar' | 'formal'): boolean {
  return roles.some((role) => REGISTER[role] === register)
}

function spoken(text: Text, register: 'familiar' | 'formal'): string {
  return say(text, 'de', register).replace(QUOTED, '')
}
