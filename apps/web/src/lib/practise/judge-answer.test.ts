import { practise } from '@holdfast/data/practise'
import { packedTactics, tacticGuides } from '@holdfast/data/reading'
import { openTactics } from '@holdfast/engine/tactics'
import { LANGUAGES } from '@holdfast/engine/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeAnswer } from './judge-answer.ts'

const reader = openTactics(packedTactics, tacticGuides)
const ASKED = 'Send me a picture of you, just for me?'

/** What the scenes' own answers are heard as. Those in brackets are done, not written. */
function heardAs(does: string, language: (typeof LANGUAGES)[number]): readonly string[] {
  return practise.entries.flatMap(({ turns }) =>
    turns.flatMap((turn) =>
      turn.answers
        .filter((answer) => answer.does === does && !answer.says[language].startsWith('('))
        .map(({ says }) => judgeAnswer(reader, turn.says[language], says[language]).deed),
    ),
  )
}

describe('judgeAnswer', () => {
  it.each([
    ['no', 'firm'],
    ["no i won't send you anything", 'firm'],
    ['Nein.', 'firm'],
    ['i told my mum', 'firm'],
    ["please don't do this", 'soft'],
    ['bitte nicht', 'soft'],
    ['what?', 'unclear'],
    ['okay, no more than one', 'unclear'],
    ['', 'unclear'],
  ])('takes "%s" for %s', (words, deed) => {
    expect(judgeAnswer(reader, ASKED, words).deed).toBe(deed)
  })

  it('hears what matters more than the scene', () => {
    expect(judgeAnswer(reader, ASKED, 'i want to die').despair).toBe(true)
    expect(judgeAnswer(reader, ASKED, 'ich will nicht mehr leben').despair).toBe(true)
    expect(judgeAnswer(reader, ASKED, 'no').despair).toBe(false)
  })

  it.each(LANGUAGES)('hears nearly every clear no of the scenes in %s', (language) => {
    const heard = heardAs('firm', language)
    expect(heard.length).toBeGreaterThan(10)
    expect(heard.filter((deed) => deed === 'firm').length).toBeGreaterThan(0.9 * heard.length)
  })

  it.each(LANGUAGES)('praises nobody for giving in, in %s', (language) => {
    const heard = heardAs('gives-in', language)
    expect(heard.length).toBeGreaterThan(10)
    expect(heard).not.toContain('firm')
  })

  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        expect(judgeAnswer(reader, ASKED, words).deed).toBeTypeOf('string')
      }),
      { numRuns: 30 },
    )
  })
})
