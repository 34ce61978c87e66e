import { describe, expect, it } from 'vitest'
import { contactOf } from './contact.ts'
import { kindOfContent } from './content.ts'
import { deduceOwner, isGroup, ownerOf } from './owner.ts'

const chat = (
  contact: string,
  ...senders: string[]
): { contact: string; senders: Set<string> } => ({
  contact,
  senders: new Set(senders),
})

describe('the owner of a download without a profile', () => {
  it('is who writes beside the people that the chats are named after', () => {
    expect(deduceOwner([chat('kay', 'kay', 'sam'), chat('robin', 'sam', 'robin')])).toBe('sam')
  })

  it('is nobody where several do, or nobody', () => {
    expect(deduceOwner([chat('kay', 'kay', 'sam', 'lee')])).toBeUndefined()
    expect(deduceOwner([chat('kay', 'kay')])).toBeUndefined()
    expect(deduceOwner([chat('kay', 'sam', 'kay_2')])).toBeUndefined()
    expect(deduceOwner([chat('', '', 'sam')])).toBeUndefined()
  })
})

describe('the owner of a download with a profile', () => {
  it('is whom the profile names, also where they wrote nothing', () => {
    expect(ownerOf('sam', [chat('kay', 'kay', 'sam')])).toBe('sam')
    expect(ownerOf('sam', [chat('kay', 'kay')])).toBe('sam')
    expect(ownerOf(undefined, [chat('kay', 'kay', 'sam')])).toBe('sam')
  })

  it('is asked for where somebody else writes in their place', () => {
    expect(ownerOf('sam_new', [chat('kay', 'kay', 'sam'), chat('lee', 'sam')])).toBeUndefined()
  })
})

describe('a chat', () => {
  it('is a group where more people write than two, none of them named in its heading', () => {
    expect(isGroup(chat('Class 10b', 'mia', 'lena', 'sam'))).toBe(true)
    expect(isGroup(chat('kay', 'kay', 'sam', 'forged'))).toBe(false)
    expect(isGroup(chat('kay', 'sam'))).toBe(false)
  })
})

describe('a heading', () => {
  it('names the contact with one colon or two', () => {
    expect(contactOf('Chat History with kay:')).toBe('kay')
    expect(contactOf('Chat History with a:b::')).toBe('a:b')
    expect(contactOf('Our chat history with kay:')).toBeUndefined()
  })
})

describe('content', () => {
  it('is a sticker only where it is nothing but a link in brackets', () => {
    expect(kindOfContent('[https://a.example/x.gif]')).toBe('sticker')
    expect(kindOfContent('[https://a.example/x.gif] pay')).toBe('text')
    expect(kindOfContent('')).toBe('file')
  })
})
