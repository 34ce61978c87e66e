import { describe, expect, it } from 'vitest'
import { findChats, ownerOf, type FoundChat } from './chats.ts'

function ownerAmong(chat: Record<string, unknown>, ...keys: readonly string[]): string | undefined {
  const found: FoundChat = { chat, messages: [], pointer: '' }
  return ownerOf(found, new Map(keys.map((key, index) => [key, `p${String(index + 1)}`])))
}

describe('the owner of a chat', () => {
  it('is whoever else writes in a chat of two', () => {
    const chat = { type: 'personal_chat', id: 7 }
    expect(ownerAmong(chat, 'user7', 'user8')).toBe('user8')
    expect(ownerAmong(chat, 'user8')).toBe('user8')
    expect(ownerAmong(chat, '7', '8')).toBe('8')
    expect(ownerAmong({ type: 'bot_chat', id: 7 }, 'user8', 'user7')).toBe('user8')
  })

  it('is nobody where the file leaves a doubt', () => {
    const chat = { type: 'personal_chat', id: 7 }
    expect(ownerAmong(chat, 'user7')).toBeUndefined()
    expect(ownerAmong(chat, 'user8', 'user9')).toBeUndefined()
    expect(ownerAmong(chat, 'user7', 'user8', 'user9')).toBeUndefined()
    expect(ownerAmong(chat, '8')).toBeUndefined()
    expect(ownerAmong(chat, '8', '9')).toBeUndefined()
    expect(ownerAmong(chat, 'channel8')).toBeUndefined()
    expect(ownerAmong(chat, 'name:user8')).toBeUndefined()
    expect(ownerAmong({ type: 'private_group', id: 7 }, 'user7', 'user8')).toBeUndefined()
    expect(ownerAmong({ type: 'personal_chat', id: '7' }, 'user7', 'user8')).toBeUndefined()
    expect(ownerAmong({}, 'user7', 'user8')).toBeUndefined()
  })

  it('is the account itself in saved messages', () => {
    expect(ownerAmong({ type: 'saved_messages', id: 7 }, 'user7')).toBe('user7')
    expect(ownerAmong({ type: 'saved_messages', id: 7 }, 'user8')).toBeUndefined()
  })

  it('is told by a full export', () => {
    const chat = { type: 'private_group', id: 1, messages: [] }
    const [found] = findChats({
      personal_information: { user_id: 8, first_name: 'Mia', last_name: '' },
      chats: { list: [chat] },
    })
    expect(found?.account).toEqual({ id: 8, name: 'Mia' })
    const keys = new Map([
      ['user7', 'p1'],
      ['user8', 'p2'],
    ])
    expect(found === undefined ? null : ownerOf(found, keys)).toBe('user8')
  })
})

describe('findChats', () => {
  it('knows the account by its saved messages where nothing else tells it', () => {
    const saved = {
      type: 'saved_messages',
      id: 8,
      messages: [
        { from: 'Ben', from_id: 'user7' },
        { from: 'Mia', from_id: 'user8' },
      ],
    }
    const group = { type: 'private_group', id: 1, messages: [] }
    const found = findChats({ chats: { list: [group, saved] } })
    expect(found.map(({ account }) => account)).toEqual(Array(2).fill({ id: 8, name: 'Mia' }))
    const bare = findChats({ chats: { list: [{ ...saved, messages: [] }] } })
    expect(bare[0]?.account).toEqual({ id: 8, name: undefined })
  })

  it('finds none in JSON of other shapes', () => {
    for (const value of [
      null,
      1,
      'x',
      [],
      {},
      { messages: 1 },
      { chats: [] },
      { chats: { list: [1, {}] } },
    ]) {
      expect(findChats(value)).toEqual([])
    }
  })
})
