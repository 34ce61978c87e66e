/** What must hold for every question about a profile. */
import { judgeProfile, type ProfileAnswer } from '@holdfast/engine/profile'
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { forbiddenAdvice } from './_advice.ts'
import { profileQuestions } from './profile.ts'

const { entries } = profileQuestions

function answerAll(answer: ProfileAnswer): Readonly<Record<string, ProfileAnswer>> {
  return Object.fromEntries(entries.map(({ id }) => [id, answer]))
}

describe('the questions about a profile', () => {
  it('find many signs when all are answered with yes, and clear nobody when all are no', () => {
    expect(judgeProfile(entries, answerAll('yes'))).toMatchObject({ level: 'many', urgent: true })
    expect(judgeProfile(entries, answerAll('no')).level).toBe('none')
  })

  it.each(entries)('$id advises nothing forbidden in any language', ({ look, sign, yes, no }) => {
    for (const language of LANGUAGES)
      for (const text of [look, sign, yes, no])
        expect(forbiddenAdvice(language, text[language])).toEqual([])
  })
})
