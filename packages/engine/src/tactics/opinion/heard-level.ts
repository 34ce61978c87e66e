/**
 * Patterns and second opinion to one level. Either may say it alone when it is sure; where both lean the same way less is
 * needed, and a blackmail that only patterns see does not count against the opinion's clear denial.
 */
import { isAtLeast } from '../level.ts'
import type { Match } from '../scan.ts'
import { TACTIC_IDS, type Level } from '../types.ts'
import type { Answers } from './questions.ts'
import type { OpinionCuts } from './weights.ts'

const SELF_HARM_RISK = TACTIC_IDS.indexOf('self-harm-risk')

/** How plainly patterns found despair in a message. */
export type DespairSign = 'said' | 'hinted' | null

export function despairSignOf(matches: readonly Match[]): DespairSign {
  const signs = matches.filter(({ tactic }) => tactic === 'self-harm-risk')
  if (signs.length === 0) return null
  return signs.some(({ weak }) => !weak) ? 'said' : 'hinted'
}

/** Despair as heard in what a side said of late and in the message itself; compare it with `cuts`. */
export function despairOf(answers: Answers, tactics: ArrayLike<number>): number {
  return answers.despair + (tactics[SELF_HARM_RISK] ?? 0)
}

/** Whether a message is heard as despair. What patterns found plainly is never denied; a hint of it needs some agreement. */
export function isDespair(sign: DespairSign, heard: number, cuts: OpinionCuts): boolean {
  return sign === 'said' || heard > (sign === 'hinted' ? cuts.despairHinted : cuts.despair)
}

/** So much surer has the opinion to be of a chat's first message: one line alone, without any before it, is often taken wrongly. */
export const FIRST_MESSAGE = 2

/** `byPatterns` is the level that the patterns have reached so far; `isFirst`, whether nothing was said before. */
export function levelOf(
  { emergency, warning }: Answers,
  byPatterns: Level,
  { cuts, isFirst }: { readonly cuts: OpinionCuts; readonly isFirst: boolean },
): Level {
  const more = isFirst ? FIRST_MESSAGE : 0
  const isAgreed = byPatterns === 'emergency' && emergency > cuts.emergencyAgreed + more
  if (isAgreed || emergency > cuts.emergency + more) return 'emergency'
  const isWarned = isAtLeast(byPatterns, 'warning') && warning > cuts.warningAgreed + more
  if (isWarned || warning > cuts.warning + more) return 'warning'
  return isAtLeast(byPatterns, 'caution') ? 'caution' : 'none'
}
