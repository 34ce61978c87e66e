import { describe, expect, it } from 'vitest'
import { itFinds, tactic } from '../_breaking.ts'
import { problemsWith } from '../_made.ts'

describe('checkPatterns', () => {
  itFinds([
    [
      'an unknown slot in a pattern',
      tactic({ patterns: { en: ['<colour> days'], de: ['tage'] } }),
      'patterns.en: unknown slot <colour>',
    ],
    [
      'a slot of another language',
      { 'slots/de.yml': { zahl: ['zwei'] } },
      'patterns.de: unknown slot <number>: add it to slots/de.yml',
    ],
    ['patterns of a language without slots', { 'slots/de.yml': null }, 'slots/de.yml: is missing'],
    [
      'a word that is there twice',
      { 'slots/en.yml': { number: ['two', 'two'] } },
      'warning: slots/en.yml number: two is there twice',
    ],
    [
      'a pattern that cannot be read',
      tactic({ patterns: { en: ['(send money'], de: ['tage'] } }),
      'patterns.en: (send money: at 11 expected )',
    ],
    [
      'a word class that names itself',
      { 'slots/en.yml': { number: ['two <number>'] } },
      'deadline.yml patterns: word class <number> names itself',
    ],
    [
      'an unknown slot in a slot',
      { 'slots/en.yml': { number: ['<colour> two'] } },
      'number: unknown slot <colour>',
    ],
  ])

  it('takes word classes named in the letters of their language', () => {
    expect(problemsWith({ 'slots/de.yml': { number: ['zwei'], währung: ['franken'] } })).toEqual([])
  })
})
