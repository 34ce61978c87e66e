import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatHash, hashDistance, parseHash } from './hash.ts'
import type { PdqHash } from './types.ts'

const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, 32)
  return Uint32Array.from({ length: 8 }, (_, word) => view.getUint32(word * 4))
})

/** Counts bit by bit. */
function plainDistance(a: PdqHash, b: PdqHash): number {
  const bitsOf = (hash: PdqHash): string =>
    [...hash].map((word) => word.toString(2).padStart(32, '0')).join('')
  const [one, other] = [bitsOf(a), bitsOf(b)]
  let bits = 0
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) bits += 1
  return bits
}

describe('a hash', () => {
  it('is 64 lower-case digits as text, and reads back', () => {
    fc.assert(
      fc.property(hashes, (hash) => {
        const text = formatHash(hash)
        expect(text).toMatch(/^[0-9a-f]{64}$/u)
        expect(parseHash(text)).toEqual(hash)
        expect(parseHash(text.toUpperCase())).toEqual(hash)
      }),
    )
  })

  it('is not read from other text', () => {
    const digits = '0123456789abcdef'.repeat(4)
    expect(parseHash(digits)).not.toBeNull()
    for (const text of ['', digits.slice(1), `${digits}0`, `0x${digits.slice(2)}`, `${digits}\n`]) {
      expect(parseHash(text)).toBeNull()
    }
  })

  it('is as far from another as there are different bits', () => {
    fc.assert(
      fc.property(hashes, hashes, (a, b) => {
        expect(hashDistance(a, b)).toBe(plainDistance(a, b))
        expect(hashDistance(a, a)).toBe(0)
        expect(
          hashDistance(
            a,
            Uint32Array.from(a, (word) => ~word),
          ),
        ).toBe(256)
      }),
    )
  })
})
