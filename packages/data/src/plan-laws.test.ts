/** What must hold for every plan that the real guidance can give: all roles, countries and combinations of situations. */
import {
  planResponse,
  REGISTER,
  ROLES,
  SITUATIONS,
  type Plan,
  type PlanChannel,
  type PlanRequest,
  type Role,
  type Situation,
} from '@holdfast/engine/plan'
import { LANGUAGES, say } from '@holdfast/engine/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { aids } from './aids.ts'
import { guidance } from './guidance.ts'
import { tacticGuides } from './guides.ts'

const COUNTRIES = guidance.countries.map(({ id }) => id)

/** None, each alone, and each pair: what people choose. Larger sets are drawn at random below. */
const SMALL_SETS: readonly (readonly Situation[])[] = [
  [],
  ...SITUATIONS.map((one) => [one]),
  ...SITUATIONS.flatMap((one, index) => SITUATIONS.slice(index + 1).map((other) => [one, other])),
]

/** They meet a closed helpline at night. */
const YOUNG: readonly Role[] = ['young-person', 'friend']

/** Each law: its name, and what is wrong with a plan; null when nothing is. */
const LAWS: Readonly<Record<string, (plan: Plan) => string | null>> = {
  'has an emergency number and a crisis line, both confirmed': ({ crisis }) =>
    isConfirmed(crisis, 'emergency') && isConfirmed(crisis, 'crisis') ? null : 'a line is missing',
  'opens with safety and lines for life when there is risk of self-harm': (plan) => {
    if (!plan.situations.includes('self-harm')) return null
    const [first] = plan.steps
    if (first?.phase !== 'safety') return 'the first step is not for safety'
    const offers = (kind: PlanChannel['kind']): boolean =>
      first.channels.some((channel) => channel.kind === kind)
    return offers('emergency') && offers('crisis') ? null : `${first.id} offers no crisis lines`
  },
  'offers those who listen before emergency numbers': ({ crisis, steps }) =>
    [crisis, ...steps.map(({ channels }) => channels)].every(listensFirst)
      ? null
      : 'an emergency number comes before a listener',
  'offers young people a confirmed line that is open at night before others that help': (plan) => {
    if (!YOUNG.includes(plan.role)) return null
    const [first] = plan.steps.filter(({ channels }) =>
      channels.some(({ kind }) => kind === 'crisis' || kind === 'child-helpline'),
    )
    const [line] = first?.channels ?? []
    return line?.kind === 'crisis' && line.confirmed ? null : `${first?.id}: ${line?.id}`
  },
  'has exactly three first steps': ({ steps }) => {
    const first = steps.filter(({ phase }) => phase === 'first')
    return first.length === 3 ? null : `${first.length}: ${first.map(({ id }) => id).join(' ')}`
  },
  'gives every step a source with the day on which it was read': ({ steps }) =>
    named(
      steps.find(({ sources }) => sources.length === 0 || sources.some(({ read }) => read === '')),
    ),
  'never leaves an unconfirmed line alone on a step with crisis lines': ({ steps }) =>
    named(
      steps.find(
        ({ channels }) =>
          channels.some(({ kind }) => kind === 'crisis') && !isConfirmed(channels, 'crisis'),
      ),
    ),
  'says nothing twice': ({ steps }) =>
    named(
      steps.find(({ title }, index) => steps.findIndex((other) => other.title === title) !== index),
    ),
  'explains every dispute that a step names': ({ steps, disputes }) =>
    named(
      steps.find(
        ({ dispute }) => dispute !== undefined && !disputes.some(({ id }) => id === dispute),
      ),
    ),
}

function isConfirmed(channels: readonly PlanChannel[], kind: PlanChannel['kind']): boolean {
  return channels.some((channel) => channel.kind === kind && channel.confirmed)
}

function listensFirst(channels: readonly PlanChannel[]): boolean {
  const kinds = channels.map(({ kind }) => kind)
  const emergency = kinds.indexOf('emergency')
  return emergency === -1 || kinds.lastIndexOf('crisis') < emergency
}

function named(step: { readonly id: string } | undefined): string | null {
  return step?.id ?? null
}

/** The laws that the plan for this request breaks. */
function breaches(request: PlanRequest): readonly string[] {
  const plan = planResponse(guidance, request)
  const asked = `${request.country} ${request.role} [${request.situations.join(' ')}]`
  if (plan === null) return [`${asked}: no plan`]
  return Object.entries(LAWS).flatMap(([name, law]) => {
    const wrong = law(plan)
    return wrong === null ? [] : [`${asked} ${name}: ${wrong}`]
  })
}

describe('every plan', () => {
  it('exists for the countries we began with, and for any other', () => {
    expect(COUNTRIES).toEqual(expect.arrayContaining(['at', 'ch', 'de', 'gb', 'us', 'int']))
  })

  it.each(COUNTRIES)('keeps every law in %s', (country) => {
    const broken = ROLES.flatMap((role) =>
      LANGUAGES.flatMap((language) =>
        SMALL_SETS.flatMap((situations) => breaches({ country, role, situations, language })),
      ),
    )
    expect(broken.slice(0, 5)).toEqual([])
  })

  it('keeps every law when three things and more happened', () => {
    const request = fc.record({
      country: fc.constantFrom(...COUNTRIES),
      role: fc.constantFrom(...ROLES),
      situations: fc.subarray([...SITUATIONS], { minLength: 3 }),
      language: fc.constantFrom(...LANGUAGES),
    })
    fc.assert(
      fc.property(request, (one) => {
        expect(breaches(one)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the laws', () => {
  it('all fire on a plan in which everything is wrong', () => {
    const plan = planResponse(guidance, {
      country: 'gb',
      role: 'young-person',
      situations: ['self-harm'],
      language: 'en',
    })
    if (plan === null) throw new TypeError('there is a plan for gb')
    const unconfirmed = plan.crisis
      .toReversed()
      .map((channel) => ({ ...channel, confirmed: false }))
    const wrong = plan.steps.slice(0, 1).map((step) => ({
      ...step,
      phase: 'later' as const,
      channels: unconfirmed,
      sources: [],
      dispute: 'nobody-knows',
    }))
    const broken: Plan = { ...plan, crisis: unconfirmed, steps: [...wrong, ...wrong], disputes: [] }
    const silent = Object.entries(LAWS).filter(([, law]) => law(broken) === null)
    expect(silent.map(([name]) => name)).toEqual([])
  })
})

describe('every wording', () => {
  const texts = [
    ...guidance.steps.flatMap(({ id, wording }) =>
      wording.flatMap(({ for: roles, title, text, why }) =>
        [title, text, why].map((words) => ({ id, roles, words })),
      ),
    ),
    ...aids.tell.flatMap(({ id, wording }) =>
      wording.flatMap(({ for: roles, why, know, spoken, written }) =>
        [why, know, spoken, written].map((words) => ({ id, roles, words })),
      ),
    ),
    ...aids.posts.flatMap(({ id, helps, not, words }) =>
      [helps, not, words].map((text) => ({ id, roles: ROLES, words: text })),
    ),
    ...aids.money.flatMap(({ id, can, soon, steps, notes = [] }) =>
      [can, soon, ...steps, ...notes.map(({ text }) => text)].map((words) => ({
        id,
        roles: ROLES,
        words,
      })),
    ),
    ...tacticGuides.map(({ id, act }) => ({ id, roles: ROLES, words: act })),
  ]

  it.each(LANGUAGES)(
    'advises in %s nobody to pay, send, answer, meet, keep an intimate picture or delete the chat',
    (language) => {
      const said = texts.flatMap(({ id, roles, words }) =>
        roles.flatMap((role) =>
          forbiddenAdvice(language, say(words, language, REGISTER[role])).map(
            (clause) => `${id}: ${clause}`,
          ),
        ),
      )
      expect([...new Set(said)]).toEqual([])
    },
  )
})
