import { describe, expect, it } from 'vitest'
import { readChats, readConversationLine } from './index.ts'
import { MAX_MESSAGE_LENGTH } from './limits.ts'

const long = 'a'.repeat(MAX_MESSAGE_LENGTH - 1) + '😀'.repeat(5)
const line = JSON.stringify({
  participants: [{ id: '1' }],
  messages: [
    { from: '1', text: long },
    { from: '1', text: 'ok' },
  ],
})

describe('a message that no app can have sent', () => {
  it('is cut between characters and reported, in a file', async () => {
    const text = `13/01/2026, 09:05 - Mia: ${long}\n13/01/2026, 09:06 - Ben: ok\n`
    const bytes = new TextEncoder().encode(text)
    const { conversations, issues } = await readChats([{ name: 'a.txt', bytes }])
    const texts = conversations[0]?.messages.map((message) => message.text)
    expect(texts).toEqual([long.slice(0, MAX_MESSAGE_LENGTH - 1), 'ok'])
    expect(issues).toContainEqual({ code: 'too-large', place: { file: 'a.txt', line: 1 } })
  })

  it('is cut and reported in a line of its own', () => {
    const { conversations, issues } = readConversationLine(line, { file: '-', line: 1 })
    const lengths = conversations[0]?.messages.map((message) => message.text.length)
    expect(lengths).toEqual([MAX_MESSAGE_LENGTH - 1, 2])
    expect(issues.map(({ code }) => code)).toEqual(['too-large'])
  })
})
