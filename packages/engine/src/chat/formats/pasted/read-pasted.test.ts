import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../../types.ts'
import { readPasted } from './read-pasted.ts'

function read(text: string, offsetMinutes?: number): Conversation {
  const file = { name: 'x', path: 'x', text, bytes: new Uint8Array(), chosen: true }
  const offset = offsetMinutes === undefined ? {} : { offsetMinutes }
  return readPasted(file, 'pasted-1', { ...offset, report: () => undefined, goOn: () => true })
}

const label = fc.constantFrom(
  ...['You sent', 'Enter', 'ME', 'KAY', 'Kay', 'Ben', '14:05', 'Today at 2:05 PM', 'Kay: hey'],
  ...['Mar 12, 2026, 2:05 PM', '[14:05] Kay: x', 'Kay, [12.03.26 14:05]', 'Kay  2:05 PM', ''],
  ...['On Thu, 12 Mar 2026 at 14:05, Kay <k@example.org> wrote:', ' — 14:05', '[12.03. 14:05] Kay'],
)
const words = fc
  .integer({ min: 0, max: 99 })
  .map((number) => `these are words ${String(number)}, no name`)

describe('readPasted', () => {
  it('loses no words and repeats none, whatever labels stand around them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(label, words), { maxLength: 30 }), (lines) => {
        const texts = read(lines.join('\n')).messages.flatMap(({ text }) => text.split('\n'))
        const isWords = (line: string): boolean => line.startsWith('these are words')
        const written = lines.filter(isWords).sort()
        expect(
          texts
            .map((line) => line.trim())
            .filter(isWords)
            .sort(),
        ).toEqual(written)
      }),
      { numRuns: 500 },
    )
  })

  it('gives whole times in the zone that the caller names', () => {
    const text = 'Kay, [12.03.26 14:05]\nhi\nBen, [12.03.26 14:06]\nhello'
    expect(read(text, 60).messages.map(({ at }) => at)).toEqual([
      '2026-03-12T14:05:00+01:00',
      '2026-03-12T14:06:00+01:00',
    ])
    expect(read(text).messages[0]?.at).toBe('2026-03-12T14:05:00')
  })

  it('never says who the owner is', () => {
    const { participants } = read('Kay\nhey\nEnter\nYou sent\nhi\nEnter\nKay\nso\nEnter')
    expect(participants).toEqual([
      { id: 'p1', name: 'Kay' },
      { id: 'p2', name: 'You' },
    ])
  })
})
