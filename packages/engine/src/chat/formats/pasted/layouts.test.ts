import { describe, expect, it } from 'vitest'
import { LAYOUTS, type Opening } from './layouts.ts'

function open(id: string, line: string): Opening | null | undefined {
  return LAYOUTS.find((layout) => layout.id === id)?.open(line)
}

describe('the layouts of pasted chats', () => {
  it.each([
    ['timed', '[14:05, 3/4/2025] Mia: hi: you', 'Mia', 'hi: you'],
    ['timed', '[28/05, 21:44] +44 7700: hi', '+44 7700', 'hi'],
    ['timed', '[14:05, 3/4/2025] Mia:', 'Mia', ''],
    ['heading', 'Mia, [12.03.25 14:05]', 'Mia', ''],
    ['heading', 'kay.x — Today at 2:05 PM', 'kay.x', ''],
    ['heading', 'Mia, 14:05', 'Mia', ''],
    ['named', 'Mia: hi', 'Mia', 'hi'],
    ['named', '~ Kay ❤️: 10:30', '~ Kay ❤️', '10:30'],
    ['named', '❤️ Kay: hi', '❤️ Kay', 'hi'],
  ])('%s opens with %s', (id, line, name, text) => {
    expect(open(id, line)).toEqual({ name, text })
  })

  it.each([
    ['timed', '[photo] Mia: hi'],
    ['timed', '[14:05] hi'],
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
