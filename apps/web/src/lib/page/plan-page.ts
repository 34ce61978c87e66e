/**
 * One plan as one page that needs no scripts: the plan for a threat, and what each other situation adds to it, so that
 * a person can open what fits. It arranges what the engine planned; it chooses nothing itself.
 */
import { say, type Language } from '@holdfast/engine/text'
import {
  REGISTER,
  planResponse,
  type Guidance,
  type Phase,
  type Plan,
  type PlanChannel,
  type PlanDispute,
  type PlanStep,
  type Role,
  type Situation,
} from '@holdfast/engine/plan'
import { crisisChannels } from './crisis.ts'

export interface PlanPage {
  readonly country: string
  readonly countryName: string
  readonly role: Role
  readonly language: Language
  readonly crisis: readonly PlanChannel[]
  readonly steps: Readonly<Record<Phase, readonly PlanStep[]>>
  readonly situations: readonly SituationPart[]
  readonly disputes: readonly PlanDispute[]
  readonly channels: readonly PlanChannel[]
}

/** What a situation adds to the plan. */
export interface SituationPart {
  readonly id: Situation
  readonly name: string
  readonly hint: string
  readonly steps: readonly PlanStep[]
}

export interface PlanPageRequest {
  readonly country: string
  readonly role: Role
  readonly language: Language
}

/** The page for one country and role; null when the guidance does not know the country. */
export function planPage(guidance: Guidance, request: PlanPageRequest): PlanPage | null {
  const { country, role, language } = request
  const base = planResponse(guidance, { ...request, situations: ['threatened'] })
  const found = guidance.countries.find(({ id }) => id === country)
  if (base === null || found === undefined) return null
  const register = REGISTER[role]
  const known = new Set(base.steps.map(({ id }) => id))
  const added = guidance.situations
    .filter(({ id }) => id !== 'threatened')
    .map((situation) => {
      const plan = planResponse(guidance, { ...request, situations: ['threatened', situation.id] })
      return { situation, plan, steps: plan?.steps.filter(({ id }) => !known.has(id)) ?? [] }
    })
  const situations = added
    .filter(({ steps }) => steps.length > 0)
    .flatMap(({ situation: { id, wording }, steps }) =>
      wording
        .filter((words) => words.for.includes(role))
        .map(({ name, hint }) => ({
          id,
          name: say(name, language, register),
          hint: say(hint, language, register),
          steps,
        })),
    )
  const disputes = eachOnce([base, ...added.flatMap(({ plan }) => plan ?? [])].flatMap(disputesOf))
  return {
    country,
    countryName: say(found.name, language, register),
    role,
    language,
    crisis: crisisChannels(base.channels),
    steps: byPhase(base.steps),
    situations,
    disputes,
    channels: base.channels.filter(({ kind }) => kind !== 'emergency' && kind !== 'crisis'),
  }
}

function disputesOf({ disputes }: Plan): readonly PlanDispute[] {
  return disputes
}

function byPhase(steps: readonly PlanStep[]): PlanPage['steps'] {
  const of = (phase: Phase): readonly PlanStep[] => steps.filter((step) => step.phase === phase)
  return { safety: of('safety'), first: of('first'), today: of('today'), later: of('later') }
}

/** The first of each id, in order. */
function eachOnce<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...new Map(items.toReversed().map((item) => [item.id, item])).values()].toReversed()
}
