/** What must hold for everything that is taught: nobody is blamed, nothing forbidden is advised, every part is there. */
import { LANGUAGES, type Language, type Text } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { CARD_PARTS, learn } from './learn.ts'

/** Puts the fault on who was threatened: matches `your own fault` and `selbst schuld`, not `not your fault`. */
const BLAME =
  /\b(?:your own fault|should have known|naive|stupid|careless|selbst schuld|naiv|dumm|leichtsinnig)\b/iu

/** Words that somebody says: matches `“Hello”` and `„Hallo“` as a whole. */
const QUOTED = /^(?:“[^“”]+”|„[^„“]+“)$/u

/** Every wording of a value, with its language, wherever in it a text stands. */
function wordsIn(value: unknown): readonly (readonly [Language, string])[] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && 'de' in value) {
    return Object.entries(value as Text).map(
      ([language, words]) => [language === 'en' ? 'en' : 'de', String(words)] as const,
    )
  }
  return Object.values(value).flatMap(wordsIn)
}

const { sources, ...kinds } = learn
const ENTRIES = Object.values(kinds).flat()

describe('what is taught', () => {
  it('has cards for every part in both languages', () => {
    for (const part of CARD_PARTS)
      expect(learn.cards.filter((card) => card.part === part).length).toBeGreaterThanOrEqual(3)
    expect(new Set(wordsIn(learn.cards).map(([language]) => language))).toEqual(new Set(LANGUAGES))
  })

  it('names every kind of offender, and the one who is not shaken off by silence', () => {
    const who = learn.cards.filter(({ part }) => part === 'who').map(({ id }) => id)
    expect(who).toEqual(['gangs', 'an-ex', 'classmates', 'sexual-interest'])
  })

  it('goes from three years up, and has a question for twelve weeks or more', () => {
    expect(learn.talks.map(({ id }) => id)).toEqual([
      '3-to-5',
      '6-to-8',
      '9-to-11',
      '12-to-14',
      '15-plus',
    ])
    expect(learn.starters.length).toBeGreaterThanOrEqual(12)
  })

  it.each([...learn.talks, ...learn.starters])('$id gives words as they are said', (entry) => {
    const said =
      'topics' in entry ? entry.topics.flatMap(({ say, ask }) => [say, ask]) : [entry.title]
    for (const [, words] of wordsIn(said)) expect(words).toMatch(QUOTED)
  })

  it.each(ENTRIES)('$id blames nobody and advises nothing forbidden', (entry) => {
    // What is better left out is quoted as it hurts.
    for (const [language, words] of wordsIn({ ...entry, avoid: [] })) {
      expect(words).not.toMatch(BLAME)
      expect(forbiddenAdvice(language, words)).toEqual([])
    }
  })

  it('knows blame when it reads it', () => {
    expect('It is your own fault.').toMatch(BLAME)
    expect('It is not your fault.').not.toMatch(BLAME)
  })

  it('cites only what it lists', () => {
    const listed = new Set(sources.map(({ id }) => id))
    expect(ENTRIES.flatMap((entry) => entry.sources).filter((id) => !listed.has(id))).toEqual([])
  })
})
