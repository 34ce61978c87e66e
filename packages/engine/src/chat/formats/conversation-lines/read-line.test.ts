import { describe, expect, it } from 'vitest'
import { MAX_LINE_MESSAGES } from '../../limits.ts'
import { readConversationLine } from './read-line.ts'

const place = { file: 'x.jsonl', line: 7 }

describe('readConversationLine', () => {
  it('gives each message its place in the line', () => {
    const line = JSON.stringify({
      id: 'a',
      participants: [{ id: '1', name: 'Mia' }],
      messages: [{ from: '1', text: 'hi' }],
    })
    const { conversations, issues } = readConversationLine(line, place)
    expect(issues).toEqual([])
    expect(conversations[0]?.messages).toEqual([
      { from: '1', text: 'hi', place: { file: 'x.jsonl', line: 7, path: '/messages/0' } },
    ])
  })

  it('reads no more messages than fit into memory, and says so', () => {
    const line = `{"messages":[${'null,'.repeat(MAX_LINE_MESSAGES)}null]}`
    const { conversations, issues } = readConversationLine(line, place)
    expect(conversations[0]?.messages).toHaveLength(MAX_LINE_MESSAGES)
    expect(issues.at(-1)?.code).toBe('too-large')
  })

  it.each([
    ['{"id":', 'broken-json'],
    ['[]', 'invalid-message'],
    ['null', 'invalid-message'],
    ['{"messages":{}}', 'invalid-message'],
  ])('says what is wrong with %s', (line, code) => {
    expect(readConversationLine(line, place)).toEqual({
      conversations: [],
      issues: [{ code, place }],
    })
  })
})
