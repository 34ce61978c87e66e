import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesPerHash, chooseSlots, countWithin, radiiFor } from './slots.ts'

const SIZES = [0, 1, 100, 8192, 100_000, 1_000_000, 10_000_000, 100_000_000]

describe('slots', () => {
  it.each(SIZES)('cover each bit once for %d hashes', (size) => {
    let next = 0
    for (const { from, width } of chooseSlots(size)) {
      expect(from).toBe(next)
      next += width
    }
    expect(next).toBe(256)
  })

  it('take at most 130 bytes a hash where there are many', () => {
    for (const size of SIZES.filter((many) => many >= 1_000_000))
      expect(bytesPerHash(chooseSlots(size), size)).toBeLessThanOrEqual(130)
  })

  it('become fewer and wider as hashes become more', () => {
    const counts = SIZES.slice(3).map((size) => chooseSlots(size).length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(counts.at(-1)).toBeLessThan(counts[0] ?? 0)
  })

  it('are looked around just so far that nothing is missed', () => {
    const sizes = fc.tuple(fc.integer({ min: 9, max: 32 }), fc.integer({ min: 0, max: 31 }))
    fc.assert(
      fc.property(sizes, ([slots, within]) => {
        const sum = radiiFor(slots, within).reduce((total, radius) => total + radius + 1, 0)
        expect(sum).toBe(within + 1)
      }),
    )
  })

  it('count what lies within a radius', () => {
    expect([-1, 0, 1, 2, 3].map((radius) => countWithin(23, radius))).toEqual([0, 1, 24, 277, 2048])
  })
})
