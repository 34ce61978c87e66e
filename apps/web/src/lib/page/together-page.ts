/** What somebody reads who is handed the phone. A young person hands it to a parent, a teacher; an adult to whomever they trust. */
import type { PlanStep } from '@holdfast/engine/plan'
import type { Language } from '@holdfast/engine/text'
import { crisisByCountry, type CountryInCrisis } from './crisis.ts'
import type { Reader } from './readers.ts'
import { sharedSteps } from './shared-steps.ts'

export interface TogetherPage {
  /** Who hands it over. It says *Sie* in any case, since nobody knows who reads. */
  readonly reader: Reader
  readonly crisis: readonly CountryInCrisis[]
  readonly first: readonly PlanStep[]
  readonly danger: readonly PlanStep[]
}

/**
 * A child's helpers read the first three steps of a parent's plan. There is no plan for an adult's helpers: they read the adult's own
 * first steps, beside the adult; but not the reason that asks to let somebody do it who is trusted: that is who reads this page.
 */
const FIRST = {
  'young-person': {
    role: 'parent',
    steps: ['say-not-your-fault', 'nobody-pays', 'keep-the-chat-get-help'],
    withoutWhy: null,
  },
  adult: {
    role: 'adult',
    steps: ['do-not-pay', 'stop-answering', 'keep-proof'],
    withoutWhy: 'keep-proof',
  },
} as const

export function togetherPage(language: Language, reader: Reader): TogetherPage {
  const { role, steps, withoutWhy } = FIRST[reader]
  return {
    reader,
    crisis: crisisByCountry(language, reader),
    first: sharedSteps({ role, steps, language }).map((step) =>
      step.id === withoutWhy ? { ...step, why: '' } : step,
    ),
    // A parent's words speak of no child here.
    danger: sharedSteps({ steps: ['ask-directly', 'call-together'], role: 'parent', language }),
  }
}
