import { describe, expect, it } from 'vitest'
import { splitReactions } from './reactions.ts'

const names = new Set(['Mia', 'Ben Park'])

describe('brackets behind the words', () => {
  it.each(['ok (👍 from Mia; ❤️ from Ben Park)', 'ok [Mia: 👍, Ben Park: ❤️]'])(
    'are reactions in %s',
    (text) => {
      expect(splitReactions(text, names)).toEqual({
        text: 'ok',
        reactions: [
          { by: 'Mia', emoji: '👍' },
          { by: 'Ben Park', emoji: '❤️' },
        ],
      })
    },
  )

  it.each(['ok (👍 from Zoë)', 'ok (Mia)', 'ok (👍)', 'ok (Mia: yes)', '(👍 from Mia) ok', 'ok'])(
    'are words in %s',
    (text) => {
      expect(splitReactions(text, names)).toEqual({ text, reactions: [] })
    },
  )
})
