/** What must hold for every sign. That nothing counts them is the law of the page's shape: a sign has no weight. */
import { LANGUAGES, say, type Text } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { signs } from './signs.ts'

/** Words for a number or a verdict, which no sign may hold: matches `3 points` and `proof`, not `proofread`. */
const VERDICTS = /\b(?:\d+|score|points?|percent|proof|guilty|Punkte?|Prozent|Beweis|schuldig)\b/iu

/** Words that somebody says: matches `“Hello”` and `„Hallo“` as a whole. */
const QUOTED = /^(?:“[^“”]+”|„[^„“]+“)$/u

function wordsOf(
  texts: readonly Text[],
): readonly (readonly [(typeof LANGUAGES)[number], string])[] {
  return LANGUAGES.flatMap((language) =>
    texts.map((text) => [language, say(text, language, 'formal')] as const),
  )
}

describe('the signs', () => {
  it('open with those for which life may be at risk, confirmed by an authority', () => {
    const dangers = signs.entries.map(({ danger }) => danger === true)
    expect(dangers).toContain(true)
    expect(dangers).toEqual(dangers.toSorted((a, b) => Number(b) - Number(a)))
    expect(signs.entries.filter(({ danger, confirmed }) => danger === true && !confirmed)).toEqual(
      [],
    )
  })

  it('cover secrecy, mood, messages, use and money', () => {
    const ids = signs.entries.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(['secrecy', 'mood-change', 'jumps-at-messages', 'other-use', 'money']),
    )
  })

  it.each(signs.entries)('$id judges no child and advises nothing forbidden', (sign) => {
    const { seen, looks, harmless, worrying } = sign
    for (const [language, words] of wordsOf([seen, looks, harmless, worrying, ...sign.say])) {
      expect(words).not.toMatch(VERDICTS)
      expect(forbiddenAdvice(language, words)).toEqual([])
    }
  })

  it.each(signs.entries)('$id gives words that can be said as they stand', (sign) => {
    for (const [, words] of wordsOf(sign.say)) expect(words).toMatch(QUOTED)
  })
})
