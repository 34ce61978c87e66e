import { describe, expect, it } from 'vitest'
import { compileTactics } from './reader.ts'
import { createScanner } from './scan.ts'
import type { TacticGuide, TacticId } from './types.ts'

const guide = (id: TacticId): TacticGuide => {
  const text = { en: id, de: id }
  const told = { name: text, meaning: text, works: text, act: text, because: text }
  return { id, stage: 'demand', who: 'other', sources: [], ...told }
}

const reader = compileTactics({
  guides: [guide('threat-to-share'), guide('self-harm-risk')],
  patterns: [
    { id: 'threat-to-share', who: 'other', patterns: { en: ['send (it|one) to …2 all'] } },
    {
      id: 'self-harm-risk',
      who: 'owner',
      patterns: { es: ['quiero morir', 'no quiero …2 vivir', 'no hay día que no quiero morir'] },
    },
  ],
  slots: {
    en: {
      'frame-negation': ['not', 'no one'],
      'except-threat-to-share': ['to all bakers', 'to all here .'],
    },
    es: { 'frame-negation': ['no'], 'except-self-harm-risk': ['no quiero morir'] },
  },
})

/** The tactics found in one message after another, all of one side. */
function find(...texts: readonly string[]): readonly string[] {
  const scanner = createScanner(reader)
  return texts.flatMap((text, index) =>
    scanner.scan({ from: 'a', text }, index).matches.map(({ tactic }) => tactic),
  )
}

describe('scanning', () => {
  it('drops what is denied, and hears one word of a longer negation as nothing', () => {
    expect(find('i send it to them all')).toEqual(['threat-to-share'])
    expect(find('i will not send it to them all')).toEqual([])
    expect(find('no one send it to them all')).toEqual([])
    expect(find('i send one to them all')).toEqual(['threat-to-share'])
  })

  it('drops a sign that longer words explain away', () => {
    expect(find('i send it to all')).toEqual(['threat-to-share'])
    expect(find('i send it to all bakers')).toEqual([])
  })

  it('keeps a sign of self-harm whose end is not explained away', () => {
    expect(find('no quiero morir')).toEqual([])
    expect(find('no quiero morir ni vivir')).toEqual(['self-harm-risk'])
  })

  it('explains away by words that have to end a sentence only there', () => {
    expect(find('send it to all here')).toEqual([])
    expect(find('send it to all here too')).toEqual(['threat-to-share'])
  })

  it('lets words explain a sign away in one clause of one message only', () => {
    expect(find('no quiero morir')).toEqual([])
    for (const sign of [', ', '... ', '/', '-', ' - ', '\n', '\u2028', '\u2029', '\v', ' (']) {
      expect(find(`no${sign}quiero morir`), sign).toEqual(['self-harm-risk'])
    }
    expect(find('no', 'quiero morir')).toEqual(['self-harm-risk'])
    expect(find('no\u00a0quiero\tmorir')).toEqual([])
    expect(find('no quiero morir. quiero morir')).toEqual(['self-harm-risk'])
  })

  it('hears a cry where the denial is drawn out', () => {
    expect(find('nooo quiero morir')).toEqual(['self-harm-risk'])
    expect(find('Noo quiero morir')).toEqual(['self-harm-risk'])
    expect(find('no quierooo morir')).toEqual([])
  })

  it('keeps a sign of self-harm that denies the denial', () => {
    expect(find('no hay día que no quiero morir')).toEqual(['self-harm-risk'])
    expect(find('hay día que no quiero morir')).toEqual([])
  })
})
