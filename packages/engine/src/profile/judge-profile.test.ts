import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeProfile, type Weighed } from './judge-profile.ts'
import { PROFILE_LEVELS, type ProfileAnswer } from './types.ts'

const QUESTIONS: readonly Weighed[] = [
  { id: 'empty', weight: 'weak' },
  { id: 'photo', weight: 'weak' },
  { id: 'friends', weight: 'weak' },
  { id: 'app', weight: 'strong' },
  { id: 'call', weight: 'strong' },
  { id: 'money', weight: 'strong', urgent: true },
]

const IDS = QUESTIONS.map(({ id }) => id)

const ANSWERS = fc.dictionary(
  fc.constantFrom(...IDS),
  fc.constantFrom<ProfileAnswer>('yes', 'no', 'unknown'),
)

function rank(answers: Readonly<Record<string, ProfileAnswer>>): number {
  return PROFILE_LEVELS.indexOf(judgeProfile(QUESTIONS, answers).level)
}

describe('judgeProfile', () => {
  it('says that nothing was looked at while there is no answer, or only "I don\'t know"', () => {
    expect(judgeProfile(QUESTIONS, {}).level).toBe('nothing-looked-at')
    expect(judgeProfile(QUESTIONS, { empty: 'unknown' }).level).toBe('nothing-looked-at')
  })

  it('never gets better than "none found", however many answers are no', () => {
    const all = Object.fromEntries(IDS.map((id) => [id, 'no' as const]))
    expect(judgeProfile(QUESTIONS, all)).toMatchObject({
      level: 'none',
      signs: [],
      notLookedAt: [],
    })
  })

  it.each([
    ['one weak sign', ['empty'], 'some'],
    ['one strong sign', ['app'], 'some'],
    ['two weak signs', ['empty', 'photo'], 'some'],
    ['three weak signs', ['empty', 'photo', 'friends'], 'many'],
    ['a strong sign and a weak one', ['app', 'empty'], 'many'],
    ['two strong signs', ['app', 'call'], 'many'],
  ] as const)('takes %s for its level', (_, ids, level) => {
    const answers = Object.fromEntries(ids.map((id) => [id, 'yes' as const]))
    expect(judgeProfile(QUESTIONS, answers).level).toBe(level)
  })

  it('is urgent for what somebody wants, at whatever level', () => {
    expect(judgeProfile(QUESTIONS, { money: 'yes' })).toMatchObject({ level: 'some', urgent: true })
    expect(judgeProfile(QUESTIONS, { app: 'yes', call: 'yes' }).urgent).toBe(false)
    expect(judgeProfile(QUESTIONS, { money: 'no' }).urgent).toBe(false)
  })

  it('puts every question into exactly one list, in their order', () => {
    fc.assert(
      fc.property(ANSWERS, (answers) => {
        const { signs, withoutSign, notLookedAt } = judgeProfile(QUESTIONS, answers)
        expect([...signs, ...withoutSign, ...notLookedAt].toSorted()).toEqual(IDS.toSorted())
        expect(signs).toEqual(IDS.filter((id) => signs.includes(id)))
      }),
    )
  })

  it('is never lower with one more sign', () => {
    fc.assert(
      fc.property(ANSWERS, fc.constantFrom(...IDS), (answers, id) => {
        expect(rank({ ...answers, [id]: 'yes' })).toBeGreaterThanOrEqual(rank(answers))
      }),
    )
  })

  it('does not change with the order of answers, nor with answers to nothing', () => {
    fc.assert(
      fc.property(ANSWERS, fc.string(), (answers, other) => {
        fc.pre(!IDS.includes(other))
        const turned = Object.fromEntries(Object.entries(answers).toReversed())
        const expected = judgeProfile(QUESTIONS, answers)
        expect(judgeProfile(QUESTIONS, turned)).toEqual(expected)
        expect(judgeProfile(QUESTIONS, { ...answers, [other]: 'yes' })).toEqual(expected)
      }),
    )
  })
})
