import { describe, expect, it } from 'vitest'
import { LAYOUTS, NAMED_LAYOUT, type Opening } from './layouts.ts'

function open(id: string, line: string): Opening | null | undefined {
  return [...LAYOUTS, NAMED_LAYOUT].find((layout) => layout.id === id)?.open(line)
}

describe('the layouts of pasted chats', () => {
  it.each([
    ['timed', '[14:05, 3/4/2025] Mia: hi: you', 'Mia', 'hi: you'],
    ['timed', '[28/05, 21:44] +44 7700: hi', '+44 7700', 'hi'],
    ['timed', '[14:05, 3/4/2025] Mia:', 'Mia', ''],
    ['timed', '(14:05) Mia: hi', 'Mia', 'hi'],
    ['clock', '14:05 Mia: hi', 'Mia', 'hi'],
    ['clock', '2:05 PM - Mia: hi', 'Mia', 'hi'],
    ['clock', '12.03.2026 14:05 Mia: hi', 'Mia', 'hi'],
    ['spaced', 'Mia Smith  2:05 PM', 'Mia Smith', ''],
    ['spaced', 'Mia [14:05]', 'Mia', ''],
    ['bracketed', '[12.03. 14:05] Mia Smith', 'Mia Smith', ''],
    ['heading', 'Mia, [12.03.25 14:05]', 'Mia', ''],
    ['heading', 'kay.x — Today at 2:05 PM', 'kay.x', ''],
    ['heading', 'Mia, 14:05', 'Mia', ''],
    ['named', 'Mia: hi', 'Mia', 'hi'],
    ['named', '~ Kay ❤️: 10:30', '~ Kay ❤️', '10:30'],
    ['named', '❤️ Kay: hi', '❤️ Kay', 'hi'],
  ])('%s opens with %s', (id, line, name, text) => {
    expect(open(id, line)).toMatchObject({ name, text })
  })

  it.each([
    ['timed', '[photo] Mia: hi'],
    ['timed', '[14:05] hi'],
    ['clock', '10:30 at the station'],
    ['clock', '14:05: hi'],
    ['spaced', 'dinner 18:30'],
    ['spaced', 'Today  14:05'],
    ['spaced', 'we meet at.  14:05'],
    ['bracketed', '[photo] Mia'],
    ['bracketed', '[14:05] Mia: hi'],
    ['heading', 'Today, 14:05'],
    ['heading', 'Mia: 14:05'],
    ['heading', 'we met, all five of us, at ten'],
    ['named', 'https://example.org'],
    ['named', '10:30 at the station'],
    ['named', 'this is a whole sentence of words: so'],
    ['named', ': hi'],
  ])('%s does not open with %s', (id, line) => {
    expect(open(id, line)).toBeNull()
  })
})
