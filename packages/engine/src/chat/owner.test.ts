import { describe, expect, it } from 'vitest'
import { markOwner } from './owner.ts'
import type { Conversation } from './types.ts'

function chat(...names: readonly string[]): Conversation {
  const participants = names.map((name, index) => ({ id: `p${index + 1}`, name }))
  return { id: 'a', participants, messages: [] }
}

function ownerOf(conversation: Conversation, name: string | undefined): string | undefined {
  return markOwner(conversation, name).participants.find(({ owner }) => owner === true)?.id
}

describe('markOwner', () => {
  it('finds a person by name, whatever the case, the spaces and the tilde', () => {
    expect(ownerOf(chat('Mia', 'Ben'), 'Ben')).toBe('p2')
    expect(ownerOf(chat('Mia', '~ Ben\u00A0X'), 'ben x')).toBe('p2')
    expect(ownerOf(chat('\u200EJürgen'), 'ju\u0308rgen')).toBe('p1')
  })

  it('prefers the exact name', () => {
    expect(ownerOf(chat('~ Mia', 'Mia'), 'Mia')).toBe('p2')
  })

  it('marks nobody without a name, for an unknown name, and where two people answer to it', () => {
    expect(ownerOf(chat('Mia', 'Ben'), undefined)).toBeUndefined()
    expect(ownerOf(chat('Mia', 'Ben'), 'Eva')).toBeUndefined()
    expect(ownerOf(chat('Mia', 'Mia'), 'Mia')).toBeUndefined()
  })

  it('leaves at most one owner', () => {
    const owned = markOwner(chat('Mia', 'Ben'), 'Mia')
    expect(markOwner(owned, 'Ben').participants).toEqual([
      { id: 'p1', name: 'Mia' },
      { id: 'p2', name: 'Ben', owner: true },
    ])
  })
})
