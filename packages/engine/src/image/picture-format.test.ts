import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recognisePicture } from './picture-format.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

describe('the format of a picture', () => {
  it.each([
    ['png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'],
    ['jpeg', '\xff\xd8\xff\xe0\0\x10JFIF'],
    ['gif', 'GIF87a'],
    ['gif', 'GIF89a\x01'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['avif', '\0\0\0\x20ftypavif\0\0\0\0mif1'],
    ['avif', '\0\0\0\x20ftypmif1\0\0\0\0mif1avif'],
    ['heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['heic', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
  ])('is %s', (format, start) => {
    expect(recognisePicture(bytesOf(start))).toBe(format)
  })

  it.each([
    '',
    'GIF88a',
    'RIFF\x10\0\0\0WAVE',
    '\0\0\0\x18ftypisom\0\0\0\0mp42',
    '<svg>',
    '%PDF-1.7',
  ])('is none of ours: %j', (start) => {
    expect(recognisePicture(bytesOf(start))).toBeNull()
  })

  it('is looked for in any bytes without an error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => void recognisePicture(bytes)),
    )
  })
})
