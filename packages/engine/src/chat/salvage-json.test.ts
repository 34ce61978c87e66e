import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { salvageJson } from './salvage-json.ts'

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('salvaging JSON', () => {
  it('reads whole JSON as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        if (typeof value !== 'object' || value === null) return
        expect(plain(salvageJson(text))).toEqual(plain(value))
      }),
    )
  })

  it('keeps what stands before the end of a file that is cut off', () => {
    const text = '{"participants":[{"name":"Mia"}],"messages":[{"t":"a"},{"t":"b","x":[1,2'
    expect(plain(salvageJson(text))).toEqual({
      participants: [{ name: 'Mia' }],
      messages: [{ t: 'a' }],
    })
  })

  it('goes on behind bytes that make no sense', () => {
    const text = '{"messages":[{"t":"a"},{"t":#?!},{"t":"c"} {"t":"d"}],"title":"x"}'
    expect(plain(salvageJson(text))).toEqual({
      messages: [{ t: 'a' }, {}, { t: 'c' }, { t: 'd' }],
      title: 'x',
    })
  })

  it('lets a line end close a string whose quote was lost', () => {
    const text = '[\n{"t": "a,\n"n": 1},\n{"t": "b"}\n]'
    expect(plain(salvageJson(text))).toEqual([{ t: 'a,', n: 1 }, { t: 'b' }])
  })

  it('does not give the words of one record to the sender of another', () => {
    const text =
      '[{"from":"a","text":"one"},{"from":"b","text":"tw\n##"text":"three"},{"from":"d"}]'
    expect(plain(salvageJson(text))).toEqual([
      { from: 'a', text: 'one' },
      { from: 'b', text: 'tw' },
      { text: 'three' },
      { from: 'd' },
    ])
  })

  it('knows the escapes of Telegram, and leaves an escaped backslash alone', () => {
    expect(salvageJson(String.raw`["\x41", "\\x41", "\u00e9\n\q"]`)).toEqual(['A', '\\x41', 'é\nq'])
  })

  it('takes a number that JSON would not', () => {
    expect(salvageJson('[007, -01.5, 1e999')).toEqual([7, -1.5, Infinity])
  })

  it('has nothing to say of what is no JSON', () => {
    expect(salvageJson('hello')).toBeUndefined()
    expect(salvageJson('')).toBeUndefined()
  })

  it('takes any text, however deep, and gives a value', () => {
    expect(() => salvageJson('[{"a":'.repeat(100_000))).not.toThrow()
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '1', 'x', '\\', '\n')),
        (p) => {
          expect(() => salvageJson(p.join(''))).not.toThrow()
        },
      ),
      { numRuns: 1_000 },
    )
  })

  it('makes no prototype of a key', () => {
    const value = salvageJson('{"__proto__":{"x":1}') as Record<string, unknown>
    expect(value['x']).toBeUndefined()
  })
})
