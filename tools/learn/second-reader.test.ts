import { describe, expect, it } from 'vitest'
import { agreementOf, parseReading } from './second-reader.ts'

const none = { level: 'none', despair: false } as const
const threat = { level: 'emergency', despair: false } as const
const despair = { level: 'emergency', despair: true } as const

describe('a second reading', () => {
  it('is an id with a level and two marks', () => {
    expect(parseReading('be-en-001\temergency\tdespair\t-')).toEqual([
      'be-en-001',
      { level: 'emergency', despair: true, isDisputed: false },
    ])
    expect(parseReading('be-en-002\tnone\t-\tdoubt')?.[1].isDisputed).toBe(true)
  })

  it.each([
    'be-en-001\temergancy\t-\t-',
    'be-en-001\tnone\tyes\t-',
    'be-en-001\tnone\t-',
    'be-en-001\tnone\t-\t-\tmore',
  ])('says nothing by %j', (line) => {
    expect(parseReading(line)).toBeNull()
  })

  it('is set beside what is true', () => {
    const agreement = agreementOf([
      [despair, despair],
      [none, threat],
      [threat, none],
      [none, none],
      [despair, threat],
    ])
    expect(agreement).toEqual({
      conversations: 5,
      emergencyRecall: (100 * 2) / 3,
      falseEmergency: 1,
      falseEmergencyPct: 50,
      selfHarmRecall: 100,
      falseSelfHarm: 1,
    })
  })

  it('finds nothing among nothing', () => {
    expect(agreementOf([])).toMatchObject({ emergencyRecall: null, selfHarmRecall: null })
  })
})
