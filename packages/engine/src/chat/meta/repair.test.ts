import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRepair } from './repair.ts'

const repair = createRepair()

/** What Meta's export makes of a text. */
function damage(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}

describe('createRepair', () => {
  it('undoes the damage of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(repair(damage(text))).toBe(text)
      }),
    )
  })

  it.each(['plain', 'café', 'schön – „gut“', 'привет', '😊 Ã©', '\u00C3'])(
    'leaves %s alone',
    (text) => {
      expect(repair(text)).toBe(text)
    },
  )
})
