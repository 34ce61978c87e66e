import { describe, expect, it } from 'vitest'
import { readChats } from '../index.ts'

const file = (
  name: string,
  text: string,
): { readonly name: string; readonly bytes: Uint8Array } => ({
  name,
  bytes: new TextEncoder().encode(text),
})

const line = '{"date": "2026-01-13T09:05:00", "sender": "Mia", "body": "hi  ", "reactions": []}\n'
const markdown = '[2026-01-13 09:05:00] Mia: hi  \n\n'
const page = `<html><link href="../style.css"><div class="msg"><span class="sender">Mia</span>
<time datetime="2026-01-13T09:05:00"></time><div class="body"><p>hi</p></div></div></html>`

describe('the three files of one chat', () => {
  it('are read once, from the one that tells most', async () => {
    const { conversations } = await readChats([
      file('Signal/Mia/chat.md', markdown),
      file('Signal/Mia/data.json', line),
      file('Signal/Mia/index.html', page),
      file('Signal/Ben/chat.md', markdown),
      file('Signal/Ben/index.html', page),
    ])
    expect(conversations.map(({ messages }) => messages[0]?.place?.file)).toEqual([
      'Signal/Mia/data.json',
      'Signal/Ben/index.html',
    ])
  })

  it('are all read where no folder says whose they are, or the names are others', async () => {
    const flat = await readChats([file('chat.md', markdown), file('data.json', line)])
    expect(flat.conversations).toHaveLength(2)
    const renamed = await readChats([file('a/Mia.md', markdown), file('a/data.json', line)])
    expect(renamed.conversations).toHaveLength(2)
  })
})
