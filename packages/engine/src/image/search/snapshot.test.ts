import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChance, randomHash, turnBits } from '../../../tests/made-hashes.ts'
import { createHashIndex, type HashIndex } from './hash-index.ts'
import { seal } from './sealed.ts'
import { loadIndex, saveIndex } from './snapshot.ts'

function settle(index: HashIndex): void {
  const run = index.settle()
  while (run.next().done !== true);
}

/** So many hashes near one another, of which each third went and of which some are sorted in. */
function made(count: number): HashIndex {
  const chance = createChance(5)
  const index = createHashIndex()
  const picture = randomHash(chance)
  for (let row = 0; row < count; row += 1) {
    index.insert(turnBits(picture, chance() % 60, chance))
    if (row === count >> 1) settle(index)
  }
  for (let number = 0; number < count; number += 3) index.remove(number)
  return index
}

function load(bytes: Uint8Array): HashIndex {
  const loaded = loadIndex(bytes)
  if (loaded.kind === 'issue') throw new Error(loaded.issue)
  return loaded.index
}

/** An index of these words, sealed as if somebody had meant it. */
function forged(words: readonly number[]): Uint8Array {
  return seal('index', 4 * words.length, (content) => {
    for (const [index, word] of words.entries()) content.setUint32(4 * index, word, true)
  })
}

const HASH = [1, 2, 3, 4, 5, 6, 7, 8]

describe('a snapshot of an index', () => {
  it.each([0, 1, 200])(
    'of %i hashes answers as the index did, and gives no number twice',
    (count) => {
      const index = made(count)
      const back = load(saveIndex(index))
      const chance = createChance(9)
      const expectSame = (): void => {
        for (const [, hash] of [...index.entries()].slice(0, 10)) {
          const needle = turnBits(hash, chance() % 40, chance)
          expect(back.find(needle, 31)).toEqual(index.find(needle, 31))
        }
      }
      expectSame()
      settle(back)
      expectSame()
      expect(back.size()).toBe(index.size())
      expect(back.insert(randomHash(chance))).toBe(count)
    },
  )

  it('is read from the middle of a larger array', () => {
    const bytes = saveIndex(made(9))
    const larger = new Uint8Array(bytes.length + 7)
    larger.set(bytes, 3)
    expect(load(larger.subarray(3, 3 + bytes.length)).size()).toBe(6)
  })

  it('is refused whichever bit is turned', () => {
    const bytes = saveIndex(made(9))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
        const damaged = Uint8Array.from(bytes)
        damaged[place] = (damaged[place] ?? 0) ^ (1 << bit)
        expect(loadIndex(damaged).kind).toBe('issue')
      }),
      { numRuns: 200 },
    )
  })

  it('is refused wherever it ends, and with something behind it', () => {
    const bytes = saveIndex(made(9))
    for (let length = 0; length < bytes.length; length += 1)
      expect(loadIndex(bytes.subarray(0, length)).kind).toBe('issue')
    expect(loadIndex(Uint8Array.of(...bytes, 0))).toEqual({ kind: 'issue', issue: 'cut-off' })
  })

  it('is told from what it is not', () => {
    const bytes = saveIndex(made(9))
    const issueOf = (change: (copy: Uint8Array) => unknown): unknown => {
      const copy = Uint8Array.from(bytes)
      change(copy)
      return loadIndex(copy)
    }
    expect(issueOf((copy) => copy.fill(0))).toMatchObject({ issue: 'not-a-snapshot' })
    expect(issueOf((copy) => copy.fill(1, 8, 9))).toMatchObject({ issue: 'other-version' })
    expect(issueOf((copy) => copy.fill(1, 12, 13))).toMatchObject({ issue: 'other-kind' })
    expect(issueOf((copy) => copy.fill(1, 70, 71))).toMatchObject({ issue: 'damaged' })
  })

  it.each([
    ['no head', []],
    ['fewer rows than it says', [5, 2, 0, ...HASH]],
    ['more rows than numbers', [1, 2, 0, ...HASH, 0, ...HASH]],
    ['a number that was not given', [1, 1, 1, ...HASH]],
    ['more numbers than are ever given', [2 ** 28 + 1, 1, 2 ** 28, ...HASH]],
    ['a number twice', [5, 2, 0, ...HASH, 0, ...HASH]],
  ])('is refused with %s, also where its sum is right', (_, words) => {
    expect(loadIndex(forged(words))).toEqual({ kind: 'issue', issue: 'damaged' })
    expect(load(forged([5, 1, 4, ...HASH])).insert(new Uint32Array(8))).toBe(5)
  })

  it('gives its last number once', () => {
    const index = load(forged([2 ** 28 - 1, 1, 4, ...HASH]))
    expect(index.insert(new Uint32Array(8))).toBe(2 ** 28 - 1)
    expect(() => index.insert(new Uint32Array(8))).toThrow(RangeError)
    expect(load(saveIndex(index)).given()).toBe(2 ** 28)
  })
})
