import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { channel, country, guidance, step, text } from './_made.ts'
import { planResponse } from './response.ts'
import {
  CHANNEL_KINDS,
  PHASES,
  REGISTER,
  ROLES,
  SITUATIONS,
  type Guidance,
  type Plan,
  type PlanRequest,
  type Step,
} from './types.ts'

const ASKED: PlanRequest = {
  country: 'aa',
  role: 'young-person',
  situations: ['threatened'],
  language: 'en',
}

function planOf(made: Guidance, request: Partial<PlanRequest> = {}): Plan {
  const plan = planResponse(made, { ...ASKED, ...request })
  if (plan === null) throw new TypeError('the made country has a plan')
  return plan
}

function idsWith(steps: readonly Step[], request: Partial<PlanRequest> = {}): readonly string[] {
  return planOf(guidance({ steps }), request).steps.map(({ id }) => id)
}

describe('planResponse', () => {
  it('gives null for a country that the guidance does not know', () => {
    expect(planResponse(guidance(), { ...ASKED, country: 'zz' })).toBeNull()
  })

  it('orders by phase, then order, then id', () => {
    const steps = [
      step({ id: 'later', phase: 'later', order: 0 }),
      step({ id: 'b', order: 2 }),
      step({ id: 'a', order: 2 }),
      step({ id: 'first', order: 1 }),
      step({ id: 'safety', phase: 'safety', order: 9 }),
      step({ id: 'today', phase: 'today', order: 0 }),
    ]
    expect(idsWith(steps)).toEqual(['safety', 'first', 'a', 'b', 'today', 'later'])
  })

  it('keeps three first steps and lets the rest open the next phase', () => {
    const steps = [
      step({ id: 'today', phase: 'today', order: 0 }),
      ...[1, 2, 3, 4, 5].map((order) => step({ id: `f${order}`, order })),
    ]
    const plan = planOf(guidance({ steps }))
    expect(plan.steps.map(({ id, phase }) => [id, phase])).toEqual([
      ['f1', 'first'],
      ['f2', 'first'],
      ['f3', 'first'],
      ['f4', 'today'],
      ['f5', 'today'],
      ['today', 'today'],
    ])
  })

  it('shows a step only in its situations, and not where it says so', () => {
    const steps = [step({ id: 'in', situations: ['paid'] }), step({ id: 'out', notIn: ['paid'] })]
    expect(idsWith(steps, { situations: ['paid'] })).toEqual(['in'])
    expect(idsWith(steps, { situations: ['ai-fake'] })).toEqual(['out'])
    expect(idsWith(steps, { situations: ['ai-fake', 'paid'] })).toEqual(['in'])
  })

  it('takes no situation for threatened, and each situation once in the order of the list', () => {
    expect(planOf(guidance(), { situations: [] }).situations).toEqual(['threatened'])
    expect(planOf(guidance(), { situations: ['paid', 'threatened', 'paid'] }).situations).toEqual([
      'threatened',
      'paid',
    ])
    expect(idsWith([step({ situations: ['threatened'] })], { situations: [] })).toEqual(['stop'])
  })

  it('shows a step only in its countries', () => {
    expect(idsWith([step({ countries: ['aa'] })])).toEqual(['stop'])
    expect(idsWith([step({ countries: ['bb'] })])).toEqual([])
  })

  it('shows a step that follows a position only where the country follows it', () => {
    const now = step({ id: 'now', follows: { dispute: 'block', position: 'now' } })
    const later = step({ id: 'later', follows: { dispute: 'block', position: 'later' } })
    expect(idsWith([now, later])).toEqual(['now'])
  })

  it('hides a step from a role that has no wording, and speaks to each role as it is spoken to', () => {
    const wording = [
      { for: ['parent' as const], title: text('P'), text: text('P'), why: text('P') },
      { for: ['friend' as const], title: text('F'), text: text('F'), why: text('F') },
    ]
    const steps = [step({ wording })]
    const titles = (role: 'parent' | 'friend' | 'adult'): readonly string[] =>
      planOf(guidance({ steps }), { role, language: 'de' }).steps.map(({ title }) => title)
    expect(titles('parent')).toEqual(['P (Sie)'])
    expect(titles('friend')).toEqual(['F (du)'])
    expect(titles('adult')).toEqual([])
  })

  it('offers a step its channels in the order of its kinds, and only those for the role', () => {
    const channels = [
      channel({ id: 'hotline', phone: '1', kind: 'imagery-hotline' }),
      channel({ id: 'parents', phone: '2', kind: 'crisis', roles: ['parent'] }),
      channel({ id: 'all', phone: '3', kind: 'crisis', hours: text('Always') }),
      channel({ id: 'police', phone: '4', kind: 'police' }),
    ]
    const plan = planOf(
      guidance({
        countries: [country({ channels })],
        steps: [step({ channels: ['imagery-hotline', 'crisis'] })],
      }),
    )
    expect(plan.steps[0]?.channels.map(({ id }) => id)).toEqual(['hotline', 'all'])
    expect(plan.channels.map(({ id }) => id)).toEqual(['all', 'police', 'hotline'])
    expect(plan.crisis.map(({ id, hours }) => [id, hours])).toEqual([['all', 'Always']])
  })

  it('offers every line for life and one channel of each kind before second ones, no number twice', () => {
    const channels = [
      channel({ id: 'police-a', kind: 'police', phone: '1' }),
      channel({ id: 'police-b', kind: 'police', phone: '2' }),
      channel({ id: 'night', kind: 'crisis', phone: '3' }),
      channel({ id: 'chat', kind: 'crisis', phone: '4' }),
      channel({ id: 'children', kind: 'child-helpline', phone: '3' }),
      channel({ id: 'advice', kind: 'advice', phone: '5' }),
    ]
    const plan = planOf(
      guidance({
        countries: [country({ channels })],
        steps: [step({ channels: ['police', 'crisis', 'child-helpline', 'advice'] })],
      }),
    )
    expect(plan.steps[0]?.channels.map(({ id }) => id)).toEqual([
      'police-a',
      'night',
      'chat',
      'advice',
      'police-b',
    ])
  })

  it('offers a role the kinds that its wording names, instead of those of the step', () => {
    const channels = [
      channel({ id: 'hotline', phone: '1', kind: 'imagery-hotline' }),
      channel({ id: 'removal', url: 'https://removal.example/', kind: 'takedown' }),
    ]
    const words = { title: text('T'), text: text('T'), why: text('T') }
    const steps = [
      step({
        channels: ['imagery-hotline'],
        wording: [
          { for: ['young-person'], ...words },
          { for: ['adult'], ...words, channels: ['takedown'] },
        ],
      }),
    ]
    const offered = (role: 'young-person' | 'adult'): readonly string[] =>
      planOf(guidance({ countries: [country({ channels })], steps }), { role }).steps.flatMap(
        (one) => one.channels.map(({ id }) => id),
      )
    expect(offered('young-person')).toEqual(['hotline'])
    expect(offered('adult')).toEqual(['removal'])
  })

  it('says which steps are done inside an app', () => {
    const { steps } = planOf(guidance({ steps: [step({ inApp: true }), step({ id: 'rest' })] }))
    expect(steps.map(({ id, inApp }) => [id, inApp])).toEqual([
      ['rest', undefined],
      ['stop', true],
    ])
  })

  it('says which steps are about money', () => {
    const { steps } = planOf(guidance({ steps: [step({ money: true }), step({ id: 'rest' })] }))
    expect(steps.map(({ id, money }) => [id, money])).toEqual([
      ['rest', undefined],
      ['stop', true],
    ])
  })

  it('tells the disputes behind the steps shown, all positions, and which one it follows', () => {
    const quiet = planOf(guidance())
    expect(quiet.disputes).toEqual([])
    const plan = planOf(guidance({ steps: [step({ dispute: 'block' })] }))
    expect(plan.disputes).toMatchObject([
      {
        id: 'block',
        question: 'Block now?',
        follows: 'now',
        why: 'It ends',
        positions: [
          {
            id: 'now',
            who: 'The station',
            says: 'Yes',
            sources: [{ id: 'station', read: '2026-11-20' }],
          },
          { id: 'later', says: 'No' },
        ],
      },
    ])
  })

  it('follows what is settled for everywhere, unless the country chooses for itself', () => {
    const settled = guidance().disputes.map((dispute) => ({
      ...dispute,
      everywhere: { follows: 'later', why: text('It is safer'), sources: ['station'] },
    }))
    const about = { disputes: settled, steps: [step({ dispute: 'block' })] }
    expect(planOf(guidance(about)).disputes).toMatchObject([{ follows: 'now', why: 'It ends' }])
    const silent = guidance({ ...about, countries: [country({ disputes: [] })] })
    expect(planOf(silent).disputes).toMatchObject([{ follows: 'later', why: 'It is safer' }])
  })

  it('gives each step its sources with their dates, and says what is not confirmed', () => {
    const plan = planOf(guidance({ steps: [step({ confirmed: false })] }))
    expect(plan.steps).toMatchObject([{ confirmed: false, sources: [{ read: '2026-11-20' }] }])
  })

  it('keeps its laws for any steps: ordered, at most three first, nothing twice, life first', () => {
    const anyStep = fc.record({
      phase: fc.constantFrom(...PHASES),
      order: fc.integer({ min: 0, max: 5 }),
      situations: fc.subarray([...SITUATIONS], { minLength: 1 }),
      notIn: fc.subarray([...SITUATIONS], { maxLength: 3 }),
    })
    const anyRequest = fc.record({
      role: fc.constantFrom(...ROLES),
      situations: fc.subarray([...SITUATIONS]),
    })
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 12 }), anyRequest, (steps, request) => {
        const named = steps.map((change, index) => step({ ...change, id: `s${index}` }))
        const plan = planOf(guidance({ steps: named }), request)
        const phases = plan.steps.map(({ phase }) => PHASES.indexOf(phase))
        expect(phases).toEqual(phases.toSorted((a, b) => a - b))
        expect(plan.steps.filter(({ phase }) => phase === 'first').length).toBeLessThanOrEqual(3)
        expect(new Set(plan.steps.map(({ id }) => id)).size).toBe(plan.steps.length)
        expect(plan.crisis.map(({ kind }) => kind)).toEqual(['crisis', 'emergency'])
        expect(plan.channels.map(({ kind }) => kind)).toEqual(CHANNEL_KINDS)
        const formal = REGISTER[request.role] === 'formal'
        const german = planOf(guidance({ steps: named }), { ...request, language: 'de' })
        expect(german.steps.every(({ title }) => title.endsWith(formal ? '(Sie)' : '(du)'))).toBe(
          true,
        )
      }),
    )
  })
})
