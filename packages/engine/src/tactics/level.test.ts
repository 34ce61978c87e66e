import { describe, expect, it } from 'vitest'
import { BLACKMAIL, ORDINARY, type JudgedChat } from '../../tests/_judged-chats.ts'
import { readKnowledge } from '../../tests/_knowledge.ts'
import type { Conversation } from '../chat/types.ts'
import { assess } from './assess.ts'
import { isAtLeast } from './level.ts'
import { compileTactics } from './reader.ts'
import type { Assessment } from './types.ts'

const reader = compileTactics(readKnowledge())

function judge(lines: readonly string[]): Assessment {
  const chat: Conversation = {
    id: 'test',
    participants: [
      { id: 'me', name: 'Me', owner: true },
      { id: 'them', name: 'Them' },
    ],
    messages: lines.map((line) =>
      line.startsWith('me ')
        ? { from: 'me', text: line.slice('me '.length) }
        : { from: 'them', text: line },
    ),
  }
  return assess(chat, reader)
}

const named = (chats: readonly JudgedChat[]): readonly (readonly [string, JudgedChat])[] =>
  chats.map((chat) => [chat.about, chat])

describe('the level of a chat', () => {
  it.each(named(ORDINARY))('stays calm about %s', (_, { level, lines }) => {
    expect(isAtLeast(level, judge(lines).level)).toBe(true)
  })

  it.each(named(BLACKMAIL))('is an emergency for blackmail: %s', (_, { level, lines }) => {
    expect(judge(lines).level).toBe(level)
  })
})
