import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repairEscapes } from './escapes.ts'

/** A string as Telegram Desktop writes it. */
function write(text: string): string {
  const characters = Array.from(text, (character) => {
    if (character === '\n') return String.raw`\n`
    if (character === '"' || character === '\\') return `\\${character}`
    return character < ' '
      ? `\\x${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
      : character
  })
  return `"${characters.join('')}"`
}

describe('repairEscapes', () => {
  it.each([
    [String.raw`"a\x0Bb"`, 'a\u000Bb'],
    [String.raw`"\\x41"`, '\\x41'],
    [String.raw`"\\\x1f"`, '\\\u001F'],
    [String.raw`"\\\\x1f"`, '\\\\x1f'],
    [String.raw`"x\\"`, 'x\\'],
  ])('makes JSON of %s', (text, value) => {
    expect(JSON.parse(repairEscapes(text))).toBe(value)
  })

  it('leaves alone what is no such escape', () => {
    expect(repairEscapes(String.raw`"\xZZ" \x`)).toBe(String.raw`"\xZZ" \x`)
  })

  it('undoes what Telegram writes, whatever the text', () => {
    const piece = fc.constantFrom('\\', 'x', '4', '1', '\u0001', '\u000B', '\b', '\f', '\n', '"')
    const text = fc.array(piece).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (words) => {
        expect(JSON.parse(repairEscapes(write(words)))).toBe(words)
      }),
    )
  })

  it('takes no longer for a run of backslashes', () => {
    const text = '\\'.repeat(1_000_000)
    expect(repairEscapes(`${text}x41`)).toBe(`${text}x41`)
  })
})
