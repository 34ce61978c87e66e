import { describe, expect, it } from 'vitest'
import { guidance } from './_made.ts'
import { disputeInWords } from './dispute.ts'

describe('disputeInWords', () => {
  it('tells every position with its sources where none is kept to', () => {
    const made = guidance()
    for (const dispute of made.disputes) {
      const told = disputeInWords(made, dispute, undefined, { language: 'en' })
      expect(told).toMatchObject({ id: dispute.id, follows: '', why: '' })
      expect(told.positions.map(({ id, sources }) => [id, sources.map((one) => one.id)])).toEqual(
        dispute.positions.map(({ id, sources }) => [id, sources]),
      )
    }
  })

  it('speaks in the register of its reader', () => {
    const made = guidance()
    const choice = {
      follows: 'now',
      why: { en: 'It ends', de: 'Du bist frei', 'de-formal': 'Sie sind frei' },
      sources: [],
    }
    const [dispute] = made.disputes
    if (dispute === undefined) throw new Error('no dispute was made')
    const whys = (['familiar', 'formal'] as const).map(
      (register) => disputeInWords(made, dispute, choice, { language: 'de', register }).why,
    )
    expect(whys).toEqual(['Du bist frei', 'Sie sind frei'])
  })
})
