import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countOnes } from '../hash.ts'
import { masksWithin } from './masks.ts'
import {
  bitsAt,
  bytesPerHash,
  chooseSlots,
  countWithin,
  HINT_BITS,
  radiiFor,
  reachesFor,
} from './slots.ts'

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

  it('show each hash within the distance in one of them, wherever its bits differ', () => {
    const cuts = [...SIZES, 30_000, 3_000_000, 2 ** 28].map(chooseSlots)
    // Few places of which many are taken: bits that differ close to one another, as far as that goes.
    const places = fc
      .tuple(
        fc.nat(255),
        fc.integer({ min: 32, max: 256 }),
        fc.array(fc.nat(255), { maxLength: 31 }),
      )
      .map(([start, spread, all]) => new Set(all.map((one) => (start + (one % spread)) % 256)))
    fc.assert(
      fc.property(fc.constantFrom(...cuts), places, (slots, apart) => {
        const differing = new Uint32Array(8)
        for (const place of apart)
          differing[place >>> 5] = (differing[place >>> 5] ?? 0) | (1 << (place & 31))
        const isShown = reachesFor(slots, apart.size).some(({ radius, most }, at) => {
          const { from = 0, head = 0 } = slots[at] ?? {}
          const inHead = countOnes(bitsAt(differing, 0, from, head))
          const inHint = countOnes(bitsAt(differing, 0, from + head, HINT_BITS))
          return inHead <= radius && inHead + inHint <= most
        })
        expect(isShown).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  it('have a mask for each value within a radius, those with fewer ones first', () => {
    for (const radius of [-1, 0, 1, 2, 3]) {
      const masks = [...masksWithin(9, radius)]
      expect(new Set(masks).size).toBe(countWithin(9, radius))
      const ones = masks.map(countOnes)
      expect(ones).toEqual(ones.toSorted((a, b) => a - b))
      expect(ones.every((count) => count <= radius)).toBe(true)
    }
  })

  it('are read around the end of a hash', () => {
    const words = Uint32Array.of(0, 0b101, 0, 0, 0, 0, 0, 0, 0xa000_0000)
    expect(bitsAt(words, 1, 253, 6)).toBe(0b101101)
    expect(bitsAt(words, 1, 256, 3)).toBe(0b101)
  })

  it('count what lies within a radius', () => {
    expect([-1, 0, 1, 2, 3].map((radius) => countWithin(23, radius))).toEqual([0, 1, 24, 277, 2048])
  })
})
