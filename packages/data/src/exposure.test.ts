/** What must hold for everything that a stranger can use. */
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { exposures } from './exposure.ts'

describe('what a stranger can use', () => {
  it('begins with the list of friends, which makes a threat easy', () => {
    expect(exposures.entries[0]?.id).toBe('friends-list')
  })

  it('covers photos, the face, marks, school and place', () => {
    const ids = exposures.entries.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining(['public-photos', 'face', 'marks', 'school', 'place']),
    )
  })

  it.each(exposures.entries)('$id advises nothing forbidden', ({ question, use, change }) => {
    for (const language of LANGUAGES)
      for (const text of [question, use, change])
        expect(forbiddenAdvice(language, text[language])).toEqual([])
  })
})
