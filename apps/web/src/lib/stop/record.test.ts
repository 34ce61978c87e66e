import { describe, expect, it } from 'vitest'
import type { Fingerprints } from './protocol.ts'
import { hasRecord, recordOf } from './record.ts'

const digits = (sign: string): string => sign.repeat(64)

const turned: Fingerprints['turned'] = {
  original: digits('a'),
  rotate90: digits('b'),
  rotate180: digits('b'),
  rotate270: digits('b'),
  flipX: digits('b'),
  flipY: digits('b'),
  flipPlus1: digits('b'),
  flipMinus1: digits('b'),
}

const made: Fingerprints = {
  md5: 'c'.repeat(32),
  sha256: digits('d'),
  quality: 90,
  nearest512: digits('a'),
  fullSize: digits('e'),
  turned,
  seeThrough: false,
}

describe('the saved fingerprints', () => {
  it('are a bank that other programs read, without those of low quality', () => {
    const list = [
      { number: 1, made },
      { number: 2, made: { ...made, quality: 49 } },
      { number: 3, made: { ...made, quality: 50 } },
    ]
    const [head, first, second, ...rest] = recordOf(list).split('\r\n')
    expect(head).toBe('id,pdq,note')
    expect(first).toBe(`1,${digits('a')},quality 90; sha256 ${digits('d')}; md5 ${'c'.repeat(32)}`)
    expect(second?.startsWith('3,')).toBe(true)
    expect(rest).toEqual([''])
  })

  it('keep the moments of a video together by its number', () => {
    const moments = [0, 2].map((at) => ({ at, hash: digits('f'), quality: 80 }))
    const video = { md5: 'c'.repeat(32), sha256: digits('d'), looked: 3, moments, end: null }
    const [, ...rows] = recordOf([{ number: 4, video }]).split('\r\n')
    expect(rows.map((row) => row.split(',')[0])).toEqual(['4#0', '4#2', ''])
    expect(hasRecord({ number: 4, video })).toBe(true)
    expect(hasRecord({ number: 4, video: { ...video, moments: [] } })).toBe(false)
    expect(hasRecord({ number: 4 })).toBe(false)
  })
})
