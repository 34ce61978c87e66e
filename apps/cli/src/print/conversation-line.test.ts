import type { Conversation } from '@holdfast/engine/chat'
import { describe, expect, it } from 'vitest'
import { conversationLine } from './conversation-line.ts'

function chatOf(count: number): Conversation {
  const messages = Array.from({ length: count }, (_, index) => ({
    from: 'p1',
    text: `"${String(index)}" \u2028 😂`,
    place: { file: 'a.txt', line: index + 1 },
  }))
  return { id: 'a', platform: 'sms', participants: [{ id: 'p1', name: 'Mia' }], messages }
}

describe('conversationLine', () => {
  it.each([0, 1, 1_000, 1_001, 2_500])('is the JSON of a chat of %i messages', (count) => {
    const chat = chatOf(count)
    const pieces = [...conversationLine(chat)]
    expect(pieces.join('')).toBe(`${JSON.stringify(chat)}\n`)
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(200_000)
  })
})
