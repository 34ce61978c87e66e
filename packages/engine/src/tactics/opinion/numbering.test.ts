import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIntList } from './int-list.ts'
import { createNumbering } from './numbering.ts'

describe('numbers for hashes', () => {
  it('are those of a map, in the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (added, asked) => {
        const map = new Map<number, number>()
        const numbering = createNumbering()
        for (const hash of added) {
          if (!map.has(hash)) map.set(hash, map.size)
          expect(numbering.add(hash)).toBe(map.get(hash))
        }
        for (const hash of [...asked, ...added])
          expect(numbering.numberOf(hash)).toBe(map.get(hash) ?? -1)
      }),
    )
  })

  it('stay as they are while the table grows', () => {
    const numbering = createNumbering()
    for (let at = 0; at < 50_000; at += 1) numbering.add(at * 65_536)
    for (let at = 0; at < 50_000; at += 1) expect(numbering.numberOf(at * 65_536)).toBe(at)
    expect(numbering.numberOf(1)).toBe(-1)
  })
})

describe('a row of whole numbers', () => {
  it('keeps what is set, and is 0 elsewhere, however far out', () => {
    const list = createIntList()
    list.set(3, 7)
    list.set(100_000, -9)
    expect([0, 3, 100_000, 99_999, 10 ** 9].map((at) => list.get(at))).toEqual([0, 7, -9, 0, 0])
  })
})
