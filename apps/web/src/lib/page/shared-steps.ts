/** Steps of the plan that other pages show too, in the words for a role. They are the same everywhere, so no country is asked. */
import { guidance } from '@holdfast/data/guidance'
import { REGISTER, type PlanStep, type Role } from '@holdfast/engine/plan'
import { say, type Language } from '@holdfast/engine/text'
import { citedSources } from './cited.ts'

export interface SharedStepsRequest {
  /** Ids of the steps, in the order in which they are shown. */
  readonly steps: readonly string[]
  readonly role: Role
  readonly language: Language
}

/**
 * The steps without what depends on a country: channels and disputes. Throws a RangeError for a step that is not there
 * or has no words for the role: a page must not be built without it.
 */
export function sharedSteps({ steps, role, language }: SharedStepsRequest): readonly PlanStep[] {
  return steps.map((id) => {
    const step = guidance.steps.find((one) => one.id === id)
    const wording = step?.wording.find((words) => words.for.includes(role))
    if (step === undefined || wording === undefined)
      throw new RangeError(`steps: expected a step with words for ${role}, got ${id}`)
    const register = REGISTER[role]
    return {
      id,
      phase: step.phase,
      title: say(wording.title, language, register),
      text: say(wording.text, language, register),
      why: say(wording.why, language, register),
      channels: [],
      sources: citedSources(step.sources),
      confirmed: step.confirmed,
    }
  })
}
