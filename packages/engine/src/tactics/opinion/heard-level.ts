/**
 * Patterns and second opinion to one level. Either may say it alone when it is sure; where both lean the same way less is
 * needed. What only patterns took for an emergency is one where `assess.ts` says that nobody may overrule it, since the opinion
 * knows next to no chats of two lines, and hears a plain threat in one as nothing.
 */
import { isAtLeast } from '../level.ts'
import { TACTIC_IDS, type Level } from '../types.ts'
import type { Answers } from './opinion.ts'
import type { OpinionCuts } from './weights.ts'

const SELF_HARM_RISK = TACTIC_IDS.indexOf('self-harm-risk')

/**
 * Danger from a side; compare it with `cuts.emergency`. What only sounds like a threat passes for an emergency now and then, but
 * rarely for an approach too: both answers together are right more often than the first alone.
 */
export function dangerOf({ emergency, warning }: Answers): number {
  return emergency + warning
}

/** Despair in the words of this message; compare it with `cuts.despair`. It is heard in a chat of two lines too. */
export function despairNow(answers: Answers, tactics: ArrayLike<number>): number {
  return answers.despair + (tactics[SELF_HARM_RISK] ?? 0)
}

/**
 * Despair in what was said of late; compare it with `cuts.despairOfLate`. Who only says in fun that they die is far from a
 * warning as well.
 */
export function despairOfLate({ despair, warning }: Answers): number {
  return despair + warning / 2
}

/** Whether despair is heard, in the one way or in the other. */
export function isDespairHeard(
  answers: Answers,
  tactics: ArrayLike<number>,
  cuts: Pick<OpinionCuts, 'despair' | 'despairOfLate'>,
): boolean {
  return despairNow(answers, tactics) > cuts.despair || despairOfLate(answers) > cuts.despairOfLate
}

/** `byPatterns` is the level that the patterns have reached so far. */
export function levelOf(answers: Answers, byPatterns: Level, cuts: OpinionCuts): Level {
  const danger = dangerOf(answers)
  const isAgreed = byPatterns === 'emergency' && danger > cuts.emergencyAgreed
  if (isAgreed || danger > cuts.emergency) return 'emergency'
  const isWarned = isAtLeast(byPatterns, 'warning') && answers.warning > cuts.warningAgreed
  if (isWarned || answers.warning > cuts.warning) return 'warning'
  return isAtLeast(byPatterns, 'caution') ? 'caution' : 'none'
}
