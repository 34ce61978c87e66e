/** What the page of one's own plan brings besides what a person writes: lines for life, and what there is to tick. */
import { guidance } from '@holdfast/data/guidance'
import type { Guidance, Source } from '@holdfast/engine/plan'
import type { Language } from '@holdfast/engine/text'
import { citedSources } from './cited.ts'
import { crisisByCountry, type CountryInCrisis } from './crisis.ts'
import { slimGuidance } from './plan-tool.ts'
import type { Reader } from './readers.ts'

export interface MyPlanPage {
  /** Whose plan it is until a person says otherwise. */
  readonly reader: Reader
  readonly crisis: readonly CountryInCrisis[]
  readonly guidance: Guidance
  /** Behind the form of the safety plan. */
  readonly sources: readonly Source[]
}

export function myPlanPage(language: Language, reader: Reader): MyPlanPage {
  return {
    reader,
    crisis: crisisByCountry(language, reader),
    guidance: slimGuidance(guidance, language),
    sources: citedSources(['stanley-brown-safety-planning', 'veterans-crisis-line-safety-plan']),
  }
}
