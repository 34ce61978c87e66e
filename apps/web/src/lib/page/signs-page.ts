/** The page of signs in one language, and the steps of the plan that help with a talk. It arranges; it adds no advice. */
import { signs } from '@holdfast/data/signs'
import { sourcesOf, type PlanStep, type Source } from '@holdfast/engine/plan'
import { say, type Language } from '@holdfast/engine/text'
import { sharedSteps } from './shared-steps.ts'

/** A sign in the reader's language. */
export interface ShownSign {
  readonly id: string
  readonly seen: string
  readonly looks: string
  readonly harmless: string
  readonly worrying: string
  readonly say: readonly string[]
  readonly avoid: readonly string[]
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

export interface SignsPage {
  /** Where life may be at risk: shown whole. */
  readonly danger: readonly ShownSign[]
  readonly signs: readonly ShownSign[]
  /** What to do when life may be at risk, as parents read it in the plan. */
  readonly dangerSteps: readonly PlanStep[]
  readonly talkSteps: readonly PlanStep[]
  readonly sources: readonly Source[]
}

/** The plan's own steps, so that the same advice has one wording. */
const DANGER_STEPS = ['ask-directly', 'call-together']
const TALK_STEPS = ['say-not-your-fault', 'words-to-start', 'leave-them-the-phone']

export function signsPage(language: Language): SignsPage {
  const steps = (ids: readonly string[]): readonly PlanStep[] =>
    sharedSteps({ steps: ids, role: 'parent', language })
  const shown = signs.entries.map((sign) => ({
    danger: sign.danger === true,
    sign: {
      id: sign.id,
      seen: say(sign.seen, language, 'formal'),
      looks: say(sign.looks, language, 'formal'),
      harmless: say(sign.harmless, language, 'formal'),
      worrying: say(sign.worrying, language, 'formal'),
      say: sign.say.map((words) => say(words, language, 'formal')),
      avoid: sign.avoid.map((words) => say(words, language, 'formal')),
      sources: sourcesOf(signs, sign.sources),
      confirmed: sign.confirmed,
    },
  }))
  return {
    danger: shown.flatMap(({ danger, sign }) => (danger ? [sign] : [])),
    signs: shown.flatMap(({ danger, sign }) => (danger ? [] : [sign])),
    dangerSteps: steps(DANGER_STEPS),
    talkSteps: steps(TALK_STEPS),
    sources: signs.sources,
  }
}
