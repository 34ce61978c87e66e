import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChance, randomHash, turnBits } from '../../../tests/made-hashes.ts'
import { hashDistance, parseHash } from '../hash.ts'
import type { PdqHash } from '../types.ts'
import { createHashIndex, type HashIndex } from './hash-index.ts'

function settle(index: HashIndex): void {
  const run = index.settle()
  while (run.next().done !== true);
}

/** All pairs of a number and a distance by looking at each hash. */
function bruteForce(hashes: ReadonlyMap<number, PdqHash>, needle: PdqHash, within: number) {
  return [...hashes]
    .map(([number, hash]) => ({ number, distance: hashDistance(hash, needle) }))
    .filter(({ distance }) => distance <= within)
    .sort((a, b) => a.distance - b.distance || a.number - b.number)
}

const ROWS = 20_000
const banks = {
  random: (chance: () => number) => Array.from({ length: ROWS }, () => randomHash(chance)),
  'of near-duplicates': (chance: () => number) => {
    const pictures = Array.from({ length: 40 }, () => randomHash(chance))
    return Array.from({ length: ROWS }, (_, row) =>
      turnBits(pictures[row % 40] ?? randomHash(chance), chance() % 20, chance),
    )
  },
  'whose bits go together': (chance: () => number) =>
    Array.from({ length: ROWS }, () =>
      Uint32Array.from({ length: 8 }, () => Math.imul(chance() % 16, 0x11_11_11_11) >>> 0),
    ),
}

describe('the index', () => {
  it.each(Object.entries(banks))(
    'finds in a bank %s all that brute force finds, at each distance, and nothing at 32',
    (_, makeBank) => {
      const chance = createChance(7)
      const bank = makeBank(chance)
      const index = createHashIndex()
      const hashes = new Map(bank.map((hash) => [index.insert(hash), hash]))
      settle(index)
      for (let distance = 0; distance <= 32; distance += 1) {
        const number = chance() % ROWS
        const needle = turnBits(bank[number] ?? new Uint32Array(8), distance, chance)
        const found = index.find(needle, 31)
        expect(found).toEqual(bruteForce(hashes, needle, 31))
        expect(found.some((near) => near.number === number)).toBe(distance <= 31)
        const within = Math.min(31, distance)
        expect(index.find(needle, within)).toEqual(bruteForce(hashes, needle, within))
      }
    },
  )

  it('finds what is there at each moment of insertions, removals and settling', () => {
    const steps = fc.array(fc.constantFrom('insert', 'many', 'remove', 'settle', 'step'), {
      minLength: 5,
      maxLength: 25,
    })
    fc.assert(
      fc.property(steps, fc.integer({ min: 1 }), (list, seed) => {
        const chance = createChance(seed)
        const base = randomHash(chance)
        const index = createHashIndex()
        const hashes = new Map<number, PdqHash>()
        let running = index.settle()
        const add = (): void => {
          const hash = turnBits(base, chance() % 40, chance)
          hashes.set(index.insert(hash), hash)
        }
        for (const step of list) {
          if (step === 'insert') add()
          else if (step === 'many') for (let more = 0; more < 3000; more += 1) add()
          else if (step === 'settle') settle(index)
          else if (step === 'step') {
            if (running.next().done === true) running = index.settle()
          } else {
            const numbers = [...hashes.keys()]
            const number = numbers[chance() % Math.max(1, numbers.length)]
            if (number !== undefined) {
              expect(index.remove(number)).toBe(true)
              expect(index.remove(number)).toBe(false)
              hashes.delete(number)
            }
          }
          expect(index.size()).toBe(hashes.size)
        }
        expect(index.find(base, 9)).toEqual(bruteForce(hashes, base, 9))
        expect(new Map(index.entries())).toEqual(hashes)
      }),
      { numRuns: 25 },
    )
  })

  it('is asked for a distance that it is made for', () => {
    const index = createHashIndex()
    const hash = parseHash('0'.repeat(64)) ?? new Uint32Array(8)
    expect(index.find(hash, 31)).toEqual([])
    for (const within of [-1, 32, 1.5, Number.NaN])
      expect(() => index.find(hash, within)).toThrow('within: expected a whole number from 0 to 31')
  })
})
