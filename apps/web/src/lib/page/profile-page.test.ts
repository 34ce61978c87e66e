import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { profilePage } from './profile-page.ts'
import { READERS } from './readers.ts'

/** Words that would clear somebody: matches `she is genuine`, not `isn't who it says`. */
const CLEARED = /\b(?:genuine|safe|trustworthy|sicher|vertrauenswürdig|unbedenklich)\b/iu

const PAGES = LANGUAGES.flatMap((language) => READERS.map((reader) => ({ language, reader })))

describe.each(PAGES)(
  'the page about a profile in $language for $reader',
  ({ language, reader }) => {
    const page = profilePage(language, reader)
    const questions = page.parts.flatMap((part) => part.questions)

    it('has questions in every part, and each names its sources', () => {
      expect(page.parts.map((part) => part.questions.length > 1)).toEqual([true, true, true])
      expect(questions.filter(({ sources }) => sources.length === 0)).toEqual([])
      expect(page.search.sources.length).toBeGreaterThan(1)
    })

    it('clears nobody in any word', () => {
      for (const { look, sign, yes, no } of questions)
        expect([look, sign, yes, no].filter((words) => CLEARED.test(words))).toEqual([])
    })
  },
)
