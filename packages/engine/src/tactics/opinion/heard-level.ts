/**
 * Patterns and second opinion to one level. Either may say it alone when it is sure; where both lean the same way less is
 * needed, and what the patterns say against the opinion's clear denial does not count.
 */
import { isAtLeast } from '../level.ts'
import { TACTIC_IDS, type Level } from '../types.ts'
import type { Answers } from './opinion.ts'
import type { OpinionCuts } from './weights.ts'

const SELF_HARM_RISK = TACTIC_IDS.indexOf('self-harm-risk')

/** Despair as heard in what a side said of late and in the message itself; compare it with `cuts.despair`. */
export function despairOf(answers: Answers, tactics: ArrayLike<number>): number {
  return answers.despair + (tactics[SELF_HARM_RISK] ?? 0)
}

/** `byPatterns` is the level that the patterns have reached so far. */
export function levelOf(answers: Answers, byPatterns: Level, cuts: OpinionCuts): Level {
  const isAgreed = byPatterns === 'emergency' && answers.emergency > cuts.emergencyAgreed
  if (isAgreed || answers.emergency > cuts.emergency) return 'emergency'
  const isWarned = isAtLeast(byPatterns, 'warning') && answers.warning > cuts.warningAgreed
  if (isWarned || answers.warning > cuts.warning) return 'warning'
  return isAtLeast(byPatterns, 'caution') ? 'caution' : 'none'
}
