/** Answers about a profile → what they amount to, with the reasons. It looks at no profile itself. */
import type { ProfileAnswer, ProfileLevel, ProfileQuestion, ProfileResult } from './types.ts'

/** Two weak signs weigh as much as a strong one. */
const WEIGHTS: Readonly<Record<ProfileQuestion['weight'], number>> = { weak: 1, strong: 2 }

/** From here on there are many signs: two strong ones, a strong one with a weak one, or three weak ones. */
const MANY = 3

/** What the result needs of a question. */
export type Weighed = Pick<ProfileQuestion, 'id' | 'weight' | 'urgent'>

/**
 * Weighs the answers, by id of the question. More signs never lower the level, and no answer at all is a level of its own.
 * Answers to questions that do not exist are left out.
 */
export function judgeProfile(
  questions: readonly Weighed[],
  answers: Readonly<Record<string, ProfileAnswer>>,
): ProfileResult {
  const answered = (answer: ProfileAnswer): readonly Weighed[] =>
    questions.filter(({ id }) => Object.hasOwn(answers, id) && answers[id] === answer)
  const signs = answered('yes')
  const withoutSign = answered('no')
  const looked = new Set([...signs, ...withoutSign])
  return {
    level: levelOf(signs, looked.size),
    urgent: signs.some(({ urgent }) => urgent === true),
    signs: signs.map(({ id }) => id),
    withoutSign: withoutSign.map(({ id }) => id),
    notLookedAt: questions.filter((question) => !looked.has(question)).map(({ id }) => id),
  }
}

function levelOf(signs: readonly Weighed[], looked: number): ProfileLevel {
  if (looked === 0) return 'nothing-looked-at'
  const weight = signs.reduce((sum, { weight }) => sum + WEIGHTS[weight], 0)
  if (weight === 0) return 'none'
  return weight >= MANY ? 'many' : 'some'
}
