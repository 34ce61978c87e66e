import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOST_STEPS, openRows, packRows } from './half-bytes.ts'

const pair = fc.tuple(
  fc.integer({ min: -MOST_STEPS, max: MOST_STEPS }),
  fc.integer({ min: -MOST_STEPS, max: MOST_STEPS }),
)

describe('packRows', () => {
  it('is undone by openRows', () => {
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const rows = Int8Array.from(pairs.flat())
        expect(packRows(rows)).toHaveLength(pairs.length)
        expect(openRows(packRows(rows))).toEqual(rows)
      }),
    )
  })

  it.each([[[8, 0]], [[0, -8]], [[1]]])('refuses %s', (rows) => {
    expect(() => packRows(Int8Array.from(rows))).toThrow(RangeError)
  })
})
