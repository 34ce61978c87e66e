/** Whom a reader can tell: somebody for each reader, and nobody twice. */
import { say, LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { aids } from './aids.ts'

/** Whom only a young person would name so: `grown-up`, `Klasse`; not `school` as where somebody works. */
const CHILDISH = /grown-up|\bMum\b|classmate|erwachsene[nr]?m? hin|\bMama\b|Klasse|Jugendliche/iu

function told(reader: 'young-person' | 'adult'): readonly string[] {
  return aids.tell
    .filter(({ wording }) => wording.some((words) => words.for.includes(reader)))
    .map(({ id }) => id)
}

describe('who can be told', () => {
  it('is somebody whom each reader has, and a helpline for whoever has nobody', () => {
    expect(told('young-person')).toEqual([
      'parent',
      'teacher',
      'relative',
      'friend',
      'helpline',
      'police',
    ])
    expect(told('adult')).toEqual(['partner', 'family', 'friend', 'helpline', 'police'])
  })

  it('has one wording for a reader', () => {
    for (const { wording } of aids.tell) {
      const readers = wording.flatMap((words) => words.for)
      expect(new Set(readers).size).toBe(readers.length)
    }
  })

  it.each(LANGUAGES)('is told by an adult in %s without the words of a child', (language) => {
    expect('Kommst du mit mir in die Klasse?').toMatch(CHILDISH)
    const words = aids.tell.flatMap(({ id, wording }) =>
      wording
        .filter((one) => one.for.includes('adult'))
        .flatMap(({ name, hint, why, know, spoken, written }) =>
          [name, hint, why, know, spoken, written].map(
            (text) => `${id}: ${say(text, language, 'formal')}`,
          ),
        ),
    )
    expect(words.filter((text) => CHILDISH.test(text))).toEqual([])
  })
})
