import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { crisisByCountry, crisisWithParents } from './crisis.ts'

describe('crisisByCountry', () => {
  it.each(LANGUAGES)(
    'names adults somebody who listens in %s wherever there is anybody',
    (language) => {
      const adults = crisisByCountry(language, 'adult')
      for (const { id, channels } of crisisByCountry(language, 'young-person')) {
        const listens = (all: typeof channels): boolean => all.some(({ kind }) => kind === 'crisis')
        const forAdults = adults.find((one) => one.id === id)?.channels ?? []
        expect(listens(forAdults), id).toBe(listens(channels))
        expect(forAdults.at(-1)).toMatchObject({ kind: 'emergency' })
      }
    },
  )

  it('sends no adult in Switzerland to a line for children', () => {
    const [young, adult] = (['young-person', 'adult'] as const).map((reader) =>
      crisisByCountry('de', reader)
        .find(({ id }) => id === 'ch')
        ?.channels.map(({ phone }) => phone),
    )
    expect(young).toContain('147')
    expect(adult).not.toContain('147')
    expect(adult).toContain('143')
  })

  it('names parents the lines for children as well, after the adults’', () => {
    const phones = crisisWithParents('de', 'adult')
      .find(({ id }) => id === 'ch')
      ?.channels.map(({ phone }) => phone)
    expect(phones).toContain('147')
    expect(phones?.indexOf('143')).toBeLessThan(phones?.indexOf('147') ?? 0)
    expect(new Set(phones).size).toBe(phones?.length)
  })
})
