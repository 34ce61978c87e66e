/**
 * What teachers, members that learned from the labels, make of a lesson: those that are kept learn from it as well (Hinton
 * et al., 2015, "Distilling the Knowledge in a Neural Network"). A label says yes or no; teachers say how near a message is.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes run within arrays that are made here; a value in place of a missing one would hide a mistake in the sums. */
import { TACTIC_IDS } from '../../packages/engine/src/tactics/index.ts'
import { QUESTIONS } from '../../packages/engine/src/tactics/opinion/weights.ts'
import type { Advice, Lesson } from './lesson.ts'

export function createAdvice({ features: { length }, sides, from }: Lesson): Advice {
  return {
    tactics: new Float32Array(length * TACTIC_IDS.length),
    sides: from === null ? [] : sides.map(() => new Float32Array(length * QUESTIONS.length)),
    first: 0,
  }
}

/** Adds a share of what one teacher says. */
export function addAdvice(sum: Advice, one: Advice, share: number): void {
  addTo(sum.tactics, one.tactics, share)
  for (const [at, side] of sum.sides.entries()) addTo(side, one.sides[at]!, share)
}

function addTo(sums: Float32Array, values: Float32Array, share: number): void {
  for (let at = 0; at < sums.length; at += 1) sums[at]! += share * values[at]!
}

/** From a logit, 0 to 1. */
export function likelihood(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}
