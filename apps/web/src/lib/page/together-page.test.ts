import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { togetherPage } from './together-page.ts'

describe('the page that is handed over', () => {
  it.each(LANGUAGES)(
    'asks nobody in %s to let somebody else do what they do themselves',
    (language) => {
      const adults = togetherPage(language, 'adult').first
      expect(adults.map(({ id }) => id)).toEqual(['do-not-pay', 'stop-answering', 'keep-proof'])
      expect(adults.filter(({ why }) => why === '').map(({ id }) => id)).toEqual(['keep-proof'])
      const parents = togetherPage(language, 'young-person').first
      expect(parents.every(({ why }) => why !== '')).toBe(true)
    },
  )
})
