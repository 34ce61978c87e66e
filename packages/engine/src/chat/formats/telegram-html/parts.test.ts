import { describe, expect, it } from 'vitest'
import type { TextFile } from '../../format.ts'
import { headingOf, joinPages, lacksPart } from './parts.ts'

function page(path: string, heading = 'Mia'): TextFile {
  const text = `<div class="page_header"><div class="text bold">\n${heading}\n</div></div>`
  return { name: path, path, text, bytes: new Uint8Array(), chosen: true }
}

const names = (files: readonly TextFile[]): readonly (readonly string[])[] =>
  joinPages(files).map((pages) => pages.map(({ name }) => name))

describe('joinPages', () => {
  it('orders the pages of a folder by number', () => {
    const files = ['a/messages10.html', 'a/messages.html', 'a/messages2.html', 'b/messages.html']
    expect(names(files.map((path) => page(path)))).toEqual([
      ['a/messages.html', 'a/messages2.html', 'a/messages10.html'],
      ['b/messages.html'],
    ])
  })

  it('keeps chats apart that lost their folders', () => {
    expect(names([page('messages.html'), page('messages2.html', 'Ben')])).toHaveLength(2)
    expect(names([page('messages.html'), page('messages.html')])).toHaveLength(2)
  })
})

describe('lacksPart', () => {
  it('sees a page that is missing before another', () => {
    expect(lacksPart([page('messages.html'), page('messages2.html')])).toBe(false)
    expect(lacksPart([page('messages2.html')])).toBe(true)
    expect(lacksPart([page('chat.html')])).toBe(false)
  })
})

describe('headingOf', () => {
  it('reads the name of the chat with its entities', () => {
    expect(headingOf(page('x', 'Ben &amp; &lt;Co&gt;').text)).toBe('Ben & <Co>')
    expect(headingOf('<p>x</p>')).toBeUndefined()
  })
})
