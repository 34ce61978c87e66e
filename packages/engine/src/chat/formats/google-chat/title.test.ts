import { describe, expect, it } from 'vitest'
import { googleChat } from './index.ts'

function file(path: string, value: unknown) {
  const text = JSON.stringify(value)
  return { name: path, path, text, bytes: new Uint8Array(), chosen: false }
}

const folder = 'Takeout/Google Chat/Groups/Space AAAA'
const messages = file(`${folder}/messages.json`, { messages: [] })

describe('the title of a chat', () => {
  it('is the name of its space, or the names of its people', () => {
    const people = { members: [{ name: 'Kay' }, { name: 'Sam' }] }
    const info = file(`${folder}/group_info.json`, people)
    expect(googleChat.title?.(messages, [info])).toBe('Kay, Sam')
    const space = file(`${folder}/group_info.json`, { name: 'Bikes', ...people })
    expect(googleChat.title?.(messages, [space])).toBe('Bikes')
  })

  it('is the name of its folder where nothing else is known', () => {
    const other = file('Takeout/Google Chat/Groups/DM x/group_info.json', { name: 'Other' })
    expect(googleChat.title?.(messages, [other])).toBe('Space AAAA')
  })
})
