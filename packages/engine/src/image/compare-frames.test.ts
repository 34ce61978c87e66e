import { describe, expect, it } from 'vitest'
import { createChance, randomHash, turnBits } from '../../tests/made-hashes.ts'
import { compareFrames, type Frame } from './compare-frames.ts'
import { recogniseVideo } from './video-format.ts'

const chance = createChance(3)
const hashes = Array.from({ length: 5 }, () => randomHash(chance))

function frames(count: number, bits: number, quality = 80): readonly Frame[] {
  return hashes.slice(0, count).map((hash) => ({ hash: turnBits(hash, bits, chance), quality }))
}

describe('two videos', () => {
  it('have in common the share of frames that are near one of the other', () => {
    expect(compareFrames(frames(5, 31), frames(2, 0))).toEqual({ sought: 0.4, known: 1 })
    expect(compareFrames(frames(5, 32), frames(5, 0))).toEqual({ sought: 0, known: 0 })
    expect(compareFrames(frames(5, 11), frames(5, 0), 10)).toEqual({ sought: 0, known: 0 })
  })

  it('are told by their good frames only', () => {
    const mixed = [...frames(1, 0), ...frames(5, 0, 49)]
    expect(compareFrames(mixed, frames(1, 0, 50))).toEqual({ sought: 1, known: 1 })
    expect(compareFrames(frames(3, 0, 49), frames(3, 0))).toEqual({ sought: null, known: 0 })
  })
})

describe('a file', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(text, (unit) => unit.charCodeAt(0))

  it.each([
    ['\0\0\0\x18ftypisom', 'mp4'],
    ['\0\0\0\x14ftypqt  ', 'mp4'],
    ['\x1a\x45\xdf\xa3', 'matroska'],
    ['RIFF\0\0\0\0AVI ', 'avi'],
    ['\0\0\0\x18ftypheic', null],
    ['\0\0\0\x18ftypmif1', null],
    ['RIFF\0\0\0\0WEBP', null],
    ['#EXTM3U\nhttp://a.example/', null],
    ['', null],
  ])('that begins with %j is a video of %s', (start, format) => {
    expect(recogniseVideo(bytes(start))).toBe(format)
  })
})
