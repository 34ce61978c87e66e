import { describe, expect, it } from 'vitest'
import { country, guidance, law } from './_made.ts'
import { listLaw } from './law.ts'

const made = guidance({
  countries: [country({ law: [law({ topic: 'sharing' }), law({ topic: 'threats' })] })],
})

describe('listLaw', () => {
  it('tells the topics in their order, in the language asked for, with their publications', () => {
    const told = listLaw(made, { country: 'aa', language: 'de' })
    expect(told?.map(({ topic }) => topic)).toEqual(['threats', 'sharing'])
    expect(told?.[0]).toMatchObject({
      text: 'A crime. (du)',
      checked: '2026-11-20',
      confirmed: true,
      sources: [{ id: 'station', read: '2026-11-20' }],
    })
  })

  it('tells nothing about a country whose law nobody wrote down', () => {
    const silent = guidance({ countries: [country({ law: [] })] })
    expect(listLaw(silent, { country: 'aa', language: 'en' })).toEqual([])
  })

  it('is null for a country that it does not know', () => {
    expect(listLaw(made, { country: 'zz', language: 'en' })).toBeNull()
  })
})
