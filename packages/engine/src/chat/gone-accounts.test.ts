import { describe, expect, it } from 'vitest'
import { markGone } from './gone-accounts.ts'

function goneIn(platform: string, ...names: readonly string[]): readonly string[] {
  const participants = names.map((name, index) => ({ id: String(index), name }))
  const marked = markGone({ id: 'a', platform, participants, messages: [] })
  return marked.participants.filter(({ gone }) => gone === true).map(({ name }) => name)
}

describe('an account that is gone', () => {
  it('is told by the words that the app puts in place of the name', () => {
    expect(goneIn('instagram', 'Instagram User', 'Kay')).toEqual(['Instagram User'])
    expect(goneIn('messenger', 'Facebook-Nutzer', 'Kay')).toEqual(['Facebook-Nutzer'])
    expect(goneIn('telegram', 'Deleted Account')).toEqual(['Deleted Account'])
    expect(goneIn('discord', 'deleted_user_1f2e3d', 'Deleted User')).toHaveLength(2)
  })

  it('is not told by the words of another app, nor by a name with more in it', () => {
    expect(goneIn('whatsapp', 'Instagram User', 'Deleted Account')).toEqual([])
    expect(goneIn('instagram', 'Instagram User 2', 'not an Instagram User')).toEqual([])
    expect(goneIn('discord', 'deleted_user_kay')).toEqual([])
    expect(goneIn('constructor', 'Kay')).toEqual([])
  })

  it('leaves a conversation alone in which everybody is there', () => {
    const chat = {
      id: 'a',
      platform: 'discord',
      participants: [{ id: '1', name: 'Kay' }],
      messages: [],
    }
    expect(markGone(chat)).toBe(chat)
  })
})
