/**
 * A response plan from guidance: role, country and situations in, ordered steps out. It chooses and orders; it writes
 * no words of its own.
 */
import { say } from '../text.ts'
import { listFor, listForStep, type Reader } from './channels.ts'
import { disputeInWords } from './dispute.ts'
import { sourcesOf } from './sources.ts'
import {
  PHASES,
  REGISTER,
  SITUATIONS,
  type ChannelKind,
  type Country,
  type Dispute,
  type Guidance,
  type Plan,
  type PlanDispute,
  type PlanRequest,
  type PlanStep,
  type Situation,
  type Step,
} from './types.ts'

/** What a person under stress can take in at once: one phone screen. */
const FIRST_STEPS = 3

/** Who listens comes first: an emergency number frightens those who only need somebody to talk to. */
const CRISIS: readonly ChannelKind[] = ['crisis', 'emergency']

/**
 * The plan for one person. Crisis lines are always in it. Without situations it is the plan for `threatened`.
 * Null when the guidance does not know the country.
 */
export function planResponse(guidance: Guidance, request: PlanRequest): Plan | null {
  const country = guidance.countries.find(({ id }) => id === request.country)
  if (country === undefined) return null
  const situations = chosen(request.situations)
  const { role, language } = request
  const reader: Reader = { language, register: REGISTER[role], role }
  const shown = keepFirstShort(
    guidance.steps
      .filter((step) => applies(step, country, situations))
      .filter((step) => step.wording.some((wording) => wording.for.includes(role)))
      .toSorted(byPlace),
  )
  return {
    country: country.id,
    role,
    situations,
    language,
    crisis: listFor(country, reader, CRISIS),
    steps: shown.flatMap((step) => planStep(guidance, country, reader, step)),
    disputes: planDisputes(guidance, country, reader, shown),
    channels: listFor(country, reader),
  }
}

/** Each situation once, in the order of the list, so that equal choices give equal plans. */
function chosen(asked: readonly Situation[]): readonly Situation[] {
  const known = SITUATIONS.filter((situation) => asked.includes(situation))
  return known.length === 0 ? ['threatened'] : known
}

function applies(step: Step, country: Country, situations: readonly Situation[]): boolean {
  const among = (some: readonly Situation[]): boolean =>
    some.some((one) => situations.includes(one))
  if (step.situations !== undefined && !among(step.situations)) return false
  if (step.notIn !== undefined && among(step.notIn)) return false
  if (step.countries !== undefined && !step.countries.includes(country.id)) return false
  const { follows } = step
  if (follows === undefined) return true
  return country.disputes.some(
    (choice) => choice.dispute === follows.dispute && choice.follows === follows.position,
  )
}

/** Phase, then order, then id: the id only makes the order total. */
function byPlace(a: Step, b: Step): number {
  return (
    PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase) ||
    a.order - b.order ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  )
}

/**
 * Several situations at once can bring more first steps than fit on a screen; those after the third open the next
 * phase instead. Nothing is dropped, and the order stays.
 */
function keepFirstShort(steps: readonly Step[]): readonly Step[] {
  const late = steps.filter(({ phase }) => phase === 'first').slice(FIRST_STEPS)
  return steps.map((step) => (late.includes(step) ? { ...step, phase: 'today' } : step))
}

function planStep(
  guidance: Guidance,
  country: Country,
  { language, register, role }: Reader,
  step: Step,
): readonly PlanStep[] {
  const wording = step.wording.find((one) => role !== undefined && one.for.includes(role))
  if (wording === undefined) return []
  const kinds = wording.channels ?? step.channels ?? []
  return [
    {
      id: step.id,
      phase: step.phase,
      title: say(wording.title, language, register),
      text: say(wording.text, language, register),
      why: say(wording.why, language, register),
      channels: listForStep(country, { language, register, role }, kinds),
      ...(step.dispute === undefined ? {} : { dispute: step.dispute }),
      ...(step.inApp === undefined ? {} : { inApp: step.inApp }),
      ...(step.money === undefined ? {} : { money: step.money }),
      sources: sourcesOf(guidance, step.sources),
      confirmed: step.confirmed,
    },
  ]
}

/** The disputed points behind the steps shown, where a position was chosen for this country or for everywhere. */
function planDisputes(
  guidance: Guidance,
  country: Country,
  reader: Reader,
  shown: readonly Step[],
): readonly PlanDispute[] {
  const behind = new Set(shown.flatMap(({ dispute, follows }) => [dispute, follows?.dispute]))
  return guidance.disputes
    .filter(({ id }) => behind.has(id))
    .flatMap((dispute) => planDispute(guidance, country, reader, dispute))
}

function planDispute(
  guidance: Guidance,
  country: Country,
  reader: Reader,
  dispute: Dispute,
): readonly PlanDispute[] {
  const choice = country.disputes.find((one) => one.dispute === dispute.id) ?? dispute.everywhere
  return choice === undefined ? [] : [disputeInWords(guidance, dispute, choice, reader)]
}
