import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ABREAST, loudest, packLanes, unpackLane } from './lanes.ts'

const steps = fc.array(fc.integer({ min: -7, max: 7 }), {
  minLength: 2 * ABREAST,
  maxLength: 2 * ABREAST,
})

describe('lanes', () => {
  it('give back what was packed, and a row of nothing at the end', () => {
    fc.assert(
      fc.property(steps, (numbers) => {
        const lanes = packLanes(Int8Array.from(numbers), ABREAST, 8)
        const unpacked = Array.from(lanes, (_, lane) =>
          Array.from({ length: ABREAST }, (_, at) => unpackLane(lanes, lane * ABREAST + at) - 8),
        )
        expect(unpacked.flat()).toEqual([...numbers, 0, 0, 0, 0])
      }),
    )
  })

  it('refuse rows that do not fill them', () => {
    expect(() => packLanes(new Int8Array(6), 3, 8)).toThrow('multiple of four')
  })

  it('tell the greater number of each', () => {
    const lane = fc.integer({ min: 0, max: 127 })
    const four = fc.tuple(lane, lane, lane, lane)
    const pack = (numbers: readonly number[]): number =>
      packLanes(Int8Array.from(numbers), ABREAST, 0)[0] ?? 0
    fc.assert(
      fc.property(four, four, (left, right) => {
        const most = Int32Array.of(loudest(pack(left), pack(right)))
        for (let at = 0; at < ABREAST; at += 1)
          expect(unpackLane(most, at)).toBe(Math.max(left[at] ?? 0, right[at] ?? 0))
      }),
    )
  })
})
