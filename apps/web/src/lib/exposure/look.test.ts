import { describe, expect, it } from 'vitest'
import { lookInto, MOST_PICTURES } from './look.ts'

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const TIME = [0, 0, 0, 7, 0x74, 0x49, 0x4d, 0x45, 7, 234, 1, 1, 1, 1, 1, 0, 0, 0, 0]

function file(...bytes: readonly number[]): Blob {
  return new Blob([Uint8Array.from(bytes)])
}

describe('lookInto', () => {
  it('says of each file what it tells, also of those that are no pictures', async () => {
    const gif = file(...Array.from('GIF89a', (sign) => sign.charCodeAt(0)))
    expect(await lookInto([file(...PNG, ...TIME), file(...PNG), gif, file(1), file()])).toEqual([
      { kind: 'found', found: ['time'], partly: false },
      { kind: 'nothing' },
      { kind: 'partly' },
      { kind: 'no-picture' },
      { kind: 'no-picture' },
    ])
  })

  it('says that there may be more where not all of a file was read', async () => {
    const text = 'Raw profile type exif\0'
    const packed = [
      0,
      0,
      0,
      text.length,
      ...Array.from(`tEXt${text}`, (sign) => sign.charCodeAt(0)),
    ]
    expect(await lookInto([file(...PNG, ...TIME, ...packed, 0, 0, 0, 0)])).toEqual([
      { kind: 'found', found: ['time'], partly: true },
    ])
  })

  it('stops at as many as a person reads', async () => {
    const many = Array.from({ length: MOST_PICTURES + 5 }, () => file(...PNG))
    expect(await lookInto(many)).toHaveLength(MOST_PICTURES)
  })
})
