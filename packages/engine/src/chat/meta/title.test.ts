import { describe, expect, it } from 'vitest'
import { instagram } from '../formats/instagram/index.ts'
import { metaHtml } from '../formats/meta-html/index.ts'
import { titleOf } from './title.ts'

function file(text: string, path = 'message_1.json') {
  return { name: path, path, text, bytes: new Uint8Array(), chosen: true }
}

describe('titleOf', () => {
  it('names the people of a thread from its beginning, repaired', () => {
    const text =
      '{"participants":[{"name":"Zo\\u00c3\\u00ab [x]"},{"name":"Sam"}],"messages":[{"sender_na'
    expect(titleOf(file(text))).toBe('Zoë [x], Sam')
  })

  it('stops at four people', () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name }))
    expect(titleOf(file(JSON.stringify({ participants: people })))).toBe('a, b, c, d, …')
  })

  it('has none where the list is cut off or not there', () => {
    expect(titleOf(file('{"participants":[{"name":"Zo'))).toBeUndefined()
    expect(titleOf(file('{"messages":[]}'))).toBeUndefined()
  })

  it('is the title of a page', () => {
    const text = '<html><head><title>Kay &amp; Ben</title></head><body><div>'
    expect(metaHtml.title?.(file(text, 'message_1.html'), [])).toBe('Kay & Ben')
  })
})

describe('partOf', () => {
  it('is the folder of a thread, the same in every archive', () => {
    const folder = 'your_instagram_activity/messages/inbox/kay_1/'
    for (const part of ['message_1.json', 'message_12.json']) {
      expect(instagram.partOf?.(file('', folder + part))).toBe(folder)
    }
    expect(metaHtml.partOf?.(file('', `${folder}message_2.html`))).toBe(folder)
  })
})
