import { describe, expect, it } from 'vitest'
import { foldConcepts, foldEntry } from './concepts.ts'

const file = (id: string, value: Readonly<Record<string, string>>) => ({
  id,
  file: `concepts/${id}.yml`,
  value,
})

describe('folding the dictionary', () => {
  it.each([
    ['Alles', 'ales'],
    ['verschick*', 'verschick*'],
    ['Ich_kann_nicht', 'ich_kan_nicht'],
    ["non_c'è", 'non_ce'],
  ])('spells %s as messages are read', (entry, folded) => {
    expect(foldEntry(entry)).toBe(folded)
  })

  it('puts languages of the pages first, holds an entry once, and gives emoji to all', () => {
    const folded = foldConcepts([
      file('emoji', { laugh: '😂' }),
      file('it', { send: 'manda' }),
      file('de', { send: 'schick Schick' }),
      file('en', { send: 'send' }),
    ])
    expect(Object.keys(folded)).toEqual(['en', 'de', 'it'])
    expect(folded).toEqual({
      en: { send: 'send', laugh: '😂' },
      de: { send: 'schick', laugh: '😂' },
      it: { send: 'manda', laugh: '😂' },
    })
  })
})
