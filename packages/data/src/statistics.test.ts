import { LANGUAGES, say } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { guidance } from './guidance.ts'
import { STATISTIC_TOPICS, statistics } from './statistics.ts'

/** Deaths and wounds are never counted for somebody in trouble: matches `suicides` and `Selbstverletzung`, not `self`. */
const NEVER =
  /suicid|suizid|selbstmord|selbsttötung|self-harm|selbstverletz|\b(?:died|deaths?|gestorben|Todesfälle)\b/iu

/** A number, in digits or spelt: `26,718 reports`, `Zwei Drittel`; not `Many`. */
const COUNTS = /\d|drittel|hälfte/iu

const WORDS = statistics.entries.flatMap(({ id, figure, what, who, where, means }) =>
  LANGUAGES.flatMap((language) =>
    [figure, what, who, where, means].map((text) => ({ id, language, words: say(text, language) })),
  ),
)

describe('the numbers', () => {
  it('say in each language how many', () => {
    const silent = statistics.entries.filter(({ figure }) =>
      LANGUAGES.some((language) => !COUNTS.test(say(figure, language))),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })

  it('never count deaths or wounds', () => {
    expect(NEVER.test('two suicides')).toBe(true)
    expect(WORDS.filter(({ words }) => NEVER.test(words))).toEqual([])
  })

  it('advise nothing that must never be advised', () => {
    const said = WORDS.flatMap(({ language, words }) => forbiddenAdvice(language, words))
    expect(said).toEqual([])
  })

  it('have every topic, and a confirmed one where they say that nobody is alone', () => {
    const topics = new Set(statistics.entries.map(({ topic }) => topic))
    expect(STATISTIC_TOPICS.filter((topic) => !topics.has(topic))).toEqual([])
    const alone = statistics.entries.filter(({ topic }) => topic === 'alone')
    expect(alone[0]?.confirmed).toBe(true)
  })

  it('name the point on which others count something else', () => {
    const named = statistics.entries.flatMap(({ dispute }) => (dispute ? [dispute] : []))
    expect(named).toContain('how-many-are-targeted')
    const known = guidance.disputes.map(({ id }) => id)
    expect(named.filter((id) => !known.includes(id))).toEqual([])
  })
})
