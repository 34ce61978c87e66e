import { describe, expect, it } from 'vitest'
import { LEVELS, TACTIC_IDS } from '../../packages/engine/src/tactics/index.ts'
import { readConversations, readLabelledLines, readSingleMessages } from './texts.ts'

/** A person's years: 'i am 15', '15 years old', 'tengo 14 años'; not '15 min', not '10 years ago'. */
const AGE =
  /\b(?:i['’]?m|i am|ich bin|aged?) 1[0-7]\b(?! ?(?:min|uhr|h\b|euro|€))|\b1[0-7] ?(?:years? old|y\/?o\b|jahre alt)|\b(?:j['’]ai|tengo|ho) 1[0-7] (?:ans|años|anni)\b/iu
/** 'https://…', 'www.…'; not 'bc1…'. */
const ADDRESS = /https?:\/\/|\bwww\.\w/iu
/** Digits of a phone or account number, apart or together; not an amount. */
const LONG_NUMBER = /(?:\d[ -]?){9,}/u
const IDS: ReadonlySet<string> = new Set(TACTIC_IDS)
const SETS = ['train', 'test'] as const
const all = SETS.flatMap((set) => readConversations(set))

describe('the labelled conversations', () => {
  it('are there, in every language, for each level', () => {
    expect(all.length).toBeGreaterThan(2000)
    for (const language of ['en', 'de', 'fr', 'es', 'it']) {
      for (const level of LEVELS) {
        const some = all.filter(
          ({ labels }) => labels.language.startsWith(language) && labels.level === level,
        )
        expect(some.length, `${language} ${level}`).toBeGreaterThan(0)
      }
    }
  })

  it('are labelled at messages that exist, with tactics that exist, and none carries none', () => {
    const wrong = all.filter(({ conversation, labels }) => {
      const isThere = ([tactic, messages]: [string, readonly number[]]): boolean =>
        IDS.has(tactic) && messages.every((message) => message in conversation.messages)
      const isLabelled = Object.keys(labels.tactics).length > 0
      return (
        !Object.entries(labels.tactics).every(isThere) || (labels.level === 'none' && isLabelled)
      )
    })
    expect(wrong.map(({ conversation }) => conversation.id)).toEqual([])
  })

  it('have ids of their own', () => {
    const ids = all.map(({ conversation }) => conversation.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('share no conversation between learning and judging', () => {
    const texts = (set: 'train' | 'test'): readonly string[] =>
      readConversations(set).map(({ conversation }) =>
        conversation.messages.map(({ text }) => text).join('\n'),
      )
    const learned = new Set(texts('train'))
    expect(texts('test').filter((text) => learned.has(text))).toEqual([])
  })
})

describe('the invented texts', () => {
  const texts = [
    ...all.flatMap(({ conversation }) => conversation.messages.map(({ text }) => text)),
    ...readLabelledLines().map(({ text }) => text),
    ...readSingleMessages().map(({ text }) => text),
  ]

  it('state nobody’s age, no address and no number that could be somebody’s', () => {
    const unwanted = texts.filter((text) =>
      [AGE, ADDRESS, LONG_NUMBER].some((sign) => sign.test(text)),
    )
    expect(unwanted).toEqual([])
  })
})

describe('the labelled lines', () => {
  it('name tactics that exist', () => {
    const wrong = readLabelledLines().filter(
      ({ text, tactics }) => text === '' || !tactics.every((tactic) => IDS.has(tactic)),
    )
    expect(wrong).toEqual([])
  })
})

describe('the single messages', () => {
  it('say what they mean and who wrote them', () => {
    const wrong = readSingleMessages().filter(
      ({ means, from, text }) =>
        text === '' ||
        !['despair', 'blackmail', 'none'].includes(means) ||
        !['me', 'other'].includes(from),
    )
    expect(wrong).toEqual([])
  })
})
