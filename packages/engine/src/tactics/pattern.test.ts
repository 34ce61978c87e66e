import { describe, expect, it } from 'vitest'
import { readKnowledge } from '../../tests/_knowledge.ts'
import { parsePattern } from './pattern.ts'
import { compileTactics } from './reader.ts'
import { createScanner } from './scan.ts'
import type { TacticKnowledge } from './types.ts'

const guide = readKnowledge().guides.filter(({ id }) => id === 'deadline')

function reading(pattern: string, text: string): number {
  const knowledge: TacticKnowledge = {
    guides: guide,
    patterns: [{ id: 'deadline', who: 'other', patterns: { en: [pattern] } }],
    slots: { en: { unit: ['minute*', 'hour', 'short while'], 'frame-negation': ['not'] } },
  }
  return createScanner(compileTactics(knowledge)).scan({ from: 'a', text }, 0).matches.length
}

describe('the slot language', () => {
  it.each([
    ['pay now', 'you pay now', 1],
    ['pay now', 'pay it now', 0],
    ['pay … now', 'pay all of it now', 1],
    ['pay …2 now', 'pay all of it now', 0],
    ['pay … now', 'pay. do it now', 0],
    ['pay [me] now', 'pay now', 1],
    ['pay [me|us] now', 'pay us now', 1],
    ['pay … [me] now', 'pay it all to now', 1],
    ['pay …1 [me] now', 'pay it all now', 0],
    ['pay …1 [me] …1 now', 'pay it all now', 1],
    ['pay …1 [me] …1 now', 'pay it all of now', 0],
    ['pay [me …1] now', 'pay me it now', 1],
    ['pay … [me] now', 'pay it all. now', 0],
    ['(pay|send) now', 'send now', 1],
    ['minut*', 'ten minutes', 1],
    ['one <unit>', 'one hour', 1],
    ['one <unit>', 'one short while', 1],
    ['#number <unit>', '10 minutes', 1],
    ['#amount', 'pay $10', 1],
    ['no more .', 'i can no more', 1],
    ['no more .', 'no more bread', 0],
    ['pay … now', 'pay not now', 0],
    ['not now', 'not now', 1],
  ])('%s in "%s" gives %i', (pattern, text, count) => {
    expect(reading(pattern, text)).toBe(count)
  })

  it.each(['', 'a | b', '(a', 'a]', '#nothing', '…99 a', '< a'])(
    'says what is wrong with "%s"',
    (pattern) => {
      expect(parsePattern(pattern)).toHaveProperty('expected')
    },
  )

  it('refuses a class that does not exist', () => {
    expect(() => reading('<nothing>', '')).toThrow(RangeError)
  })
})
