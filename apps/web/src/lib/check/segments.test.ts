import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segmentsOf } from './segments.ts'

describe('segmentsOf', () => {
  it('marks the words of a finding', () => {
    expect(segmentsOf('you have one hour', [{ start: 9, end: 17 }])).toEqual([
      { text: 'you have ', marked: false },
      { text: 'one hour', marked: true },
    ])
  })

  it('marks overlapping findings once', () => {
    expect(
      segmentsOf('abcdef', [
        { start: 2, end: 5 },
        { start: 1, end: 3 },
      ]),
    ).toEqual([
      { text: 'a', marked: false },
      { text: 'bc', marked: true },
      { text: 'de', marked: true },
      { text: 'f', marked: false },
    ])
  })

  it('keeps every letter whatever the spans are', () => {
    const span = fc.record({
      start: fc.integer({ min: -5, max: 40 }),
      end: fc.integer({ min: -5, max: 40 }),
    })
    fc.assert(
      fc.property(fc.string(), fc.array(span), (text, spans) => {
        expect(
          segmentsOf(text, spans)
            .map((segment) => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
