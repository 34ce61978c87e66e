import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDigest } from './digest.ts'

describe('the digests of a file', () => {
  it('are those of RFC 1321 and FIPS 180-4', () => {
    const digest = createDigest()
    digest.add(new TextEncoder().encode('abc'))
    expect(digest.finish()).toEqual({
      md5: '900150983cd24fb0d6963f7d28e17f72',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    })
  })

  it('do not depend on the pieces, and equal those of Node', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 9 }), (pieces) => {
        const digest = createDigest()
        for (const piece of pieces) digest.add(piece)
        const whole = Buffer.concat(pieces)
        const of = (name: string): string => createHash(name).update(whole).digest('hex')
        expect(digest.finish()).toEqual({ md5: of('md5'), sha256: of('sha256') })
      }),
    )
  })
})
