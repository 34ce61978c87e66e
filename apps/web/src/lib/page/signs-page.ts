/** The page of signs in one language, and the steps of the plan that help with a talk. It arranges; it adds no advice. */
import { guidance } from '@holdfast/data/guidance'
import { signs } from '@holdfast/data/signs'
import type { PlanStep, Source } from '@holdfast/engine/plan'
import { say, type Language } from '@holdfast/engine/text'

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
      sources: signs.sources.filter(({ id }) => sign.sources.includes(id)),
      confirmed: sign.confirmed,
    },
  }))
  return {
    danger: shown.flatMap(({ danger, sign }) => (danger ? [sign] : [])),
    signs: shown.flatMap(({ danger, sign }) => (danger ? [] : [sign])),
    dangerSteps: DANGER_STEPS.flatMap((id) => stepForParents(id, language)),
    talkSteps: TALK_STEPS.flatMap((id) => stepForParents(id, language)),
    sources: signs.sources,
  }
}

/** A step as parents read it, without its channels: which lines there are depends on the country. */
function stepForParents(id: string, language: Language): readonly PlanStep[] {
  const step = guidance.steps.find((one) => one.id === id)
  const wording = step?.wording.find((one) => one.for.includes('parent'))
  if (step === undefined || wording === undefined) return []
  return [
    {
      id,
      phase: step.phase,
      title: say(wording.title, language, 'formal'),
      text: say(wording.text, language, 'formal'),
      why: say(wording.why, language, 'formal'),
      channels: [],
      sources: guidance.sources.filter((source) => step.sources.includes(source.id)),
      confirmed: step.confirmed,
    },
  ]
}
