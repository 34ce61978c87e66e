import { describe, expect, it } from 'vitest'
import { createFold } from '../fold.ts'
import type { Match } from '../scan.ts'
import { TACTIC_IDS, type TacticId } from '../types.ts'
import { findHeard, findMost, isDenied, type HeardIn } from './heard-matches.ts'

const MESSAGE = 3
const TEXT = 'hi, pay me or all see it'
const fold = createFold()
const CUTS = TACTIC_IDS.map(() => 0)

/** First and last word for a tactic; the second has none. */
const WORDS: Readonly<Partial<Record<TacticId, readonly [number, number]>>> = {
  'demand-money': [1, 3],
  'threat-to-share': [4, 6],
  deadline: [6, 6],
  pleading: [0, 0],
}

/** A message with these logits, -1 for each other tactic. */
function told(logits: Readonly<Partial<Record<TacticId, number>>>, text = TEXT): HeardIn {
  return {
    heard: {
      answers: { emergency: 0, warning: 0, despair: 0 },
      side: 'them',
      tactics: TACTIC_IDS.map((tactic) => logits[tactic] ?? -1),
      wordsFor: (tactic) => WORDS[tactic] ?? null,
    },
    tokens: fold(text),
    text,
    message: MESSAGE,
  }
}

function quotes(matches: ReturnType<typeof findHeard>): readonly (readonly [TacticId, string])[] {
  return matches.flatMap(({ tactic, stretches }) =>
    stretches.map(({ text, start, end }) => [tactic, text.slice(start, end)] as const),
  )
}

const all = (): boolean => true
const not =
  (refused: TacticId) =>
  (tactic: TacticId): boolean =>
    tactic !== refused

describe('what is heard in a message', () => {
  const both = told({ 'threat-to-share': 2, 'demand-money': 1 })

  it('is each tactic above its cut, at its own words', () => {
    expect(quotes(findHeard(both, CUTS, all))).toEqual(
      expect.arrayContaining([
        ['demand-money', 'pay me or'],
        ['threat-to-share', 'all see it'],
      ]),
    )
    expect(findHeard(both, CUTS, all)).toHaveLength(2)
    expect(findHeard(both, CUTS, all)[0]).toMatchObject({
      who: 'other',
      told: false,
      weak: true,
      stretches: [{ message: MESSAGE, text: TEXT }],
    })
  })

  it('is nothing at its cut or below, each tactic by its own', () => {
    expect(findHeard(told({ 'demand-money': 0 }), CUTS, all)).toEqual([])
    const higher = TACTIC_IDS.map((tactic) => (tactic === 'threat-to-share' ? 2 : 0))
    expect(quotes(findHeard(both, higher, all))).toEqual([['demand-money', 'pay me or']])
  })

  it('is nothing that does not fit who wrote it', () => {
    const found = findHeard(both, CUTS, not('threat-to-share'))
    expect(quotes(found)).toEqual([['demand-money', 'pay me or']])
    expect(findHeard(both, CUTS, () => false)).toEqual([])
  })

  it('is the whole message where no words of it speak for the tactic, and nothing without words', () => {
    expect(quotes(findHeard(told({ secrecy: 1 }), CUTS, all))).toEqual([['secrecy', TEXT]])
    expect(findHeard(told({ secrecy: 1 }, ''), CUTS, all)).toEqual([])
  })
})

describe('the words of what is heard', () => {
  it('are three at least, of one sentence', () => {
    expect(quotes(findHeard(told({ deadline: 1 }), CUTS, all))).toEqual([
      ['deadline', 'all see it'],
    ])
    expect(quotes(findHeard(told({ pleading: 1 }), CUTS, all))).toEqual([
      ['pleading', 'hi, pay me'],
    ])
    const short = told({ pleading: 1 }, 'no. pay me or all see it')
    expect(quotes(findHeard(short, CUTS, all))).toEqual([['pleading', 'no']])
  })
})

describe('what is heard most', () => {
  const quiet = told({ 'demand-money': -0.2, 'threat-to-share': -0.1 })

  it('is the likeliest tactic that fits, below its cut too, at its own words', () => {
    expect(quotes(findMost(quiet, all))).toEqual([['threat-to-share', 'all see it']])
    expect(quotes(findMost(quiet, not('threat-to-share')))).toEqual([['demand-money', 'pay me or']])
  })

  it('is nothing where nothing fits, or where there are no words', () => {
    expect(findMost(quiet, () => false)).toEqual([])
    expect(findMost(told({ secrecy: 1 }, ''), all)).toEqual([])
  })
})

describe('what patterns found', () => {
  const { heard } = told({ 'demand-money': -0.5 })
  const hint = (tactic: TacticId): Match => ({
    ...{ tactic, who: 'other', told: false, weak: true, stretches: [] },
  })

  it('is taken back where it is a hint of which nothing is heard', () => {
    expect(isDenied(hint('deadline'), heard)).toBe(true)
    expect(isDenied(hint('demand-money'), heard)).toBe(false)
  })

  it('stays where it is plain, told of somebody else, or about self-harm', () => {
    expect(isDenied({ ...hint('deadline'), weak: false }, heard)).toBe(false)
    expect(isDenied({ ...hint('deadline'), told: true }, heard)).toBe(false)
    expect(isDenied(hint('self-harm-risk'), heard)).toBe(false)
  })
})
