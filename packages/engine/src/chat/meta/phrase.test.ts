import { describe, expect, it } from 'vitest'
import { phraseOf } from './phrase.ts'

function kindOf(content: string): string {
  return phraseOf(content, 'Mia Weber')?.kind ?? 'text'
}

describe('phraseOf', () => {
  it.each([
    'Mia Weber left the group.',
    'Mia Weber hat die Gruppe verlassen.',
    'You changed the theme',
    'Liked a message',
    'Reacted ❤️ to your message',
    'Reacted 👍🏽 to your message',
  ])('takes "%s" for a notice', (content) => {
    expect(kindOf(content)).toBe('system')
  })

  it.each([
    'I tell everyone that you left the group',
    'pay me or they all see it. Mia Weber changed the theme',
    'Reacted with anger? I show them all if there is no answer to your message',
    'Mia Weber says he left the group',
  ])('takes "%s" for words', (content) => {
    expect(kindOf(content)).toBe('text')
  })
})
