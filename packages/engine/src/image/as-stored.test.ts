import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asStored } from './as-stored.ts'
import { measurePicture } from './picture-size.ts'
import type { PictureFormat } from './picture-format.ts'

const FORMATS: readonly PictureFormat[] = ['avif', 'gif', 'heic', 'jpeg', 'png', 'webp']

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))

const EXIF = '\xff\xe1\0\x0aExif\0\0*!'
const JFIF = '\xff\xe0\0\x04ab'
const FRAME = '\xff\xc0\0\x09\x08\0\x20\x01\x40\x03'
const SCAN = '\xff\xda\0\x04ab'

const chunk = (name: string, content: string): string =>
  `\0\0\0${String.fromCharCode(content.length)}${name}${content}sum!`
const SIGNATURE = '\x89PNG\r\n\x1a\n'
const HEAD = chunk('IHDR', '\0\0\x01\0\0\0\0\x80')

const webp = (flags: string, name: string): string =>
  `RIFF????WEBPVP8X\x0a\0\0\0${flags}\0\0\0\x3f\0\0\x1f\0\0${name}\x04\0\0\0turn`

describe('a picture as it is stored', () => {
  it('loses the EXIF segment of a JPEG, and nothing else', () => {
    const file = bytesOf(`\xff\xd8${JFIF}${EXIF}${FRAME}${SCAN}${EXIF}`)
    expect(asStored(file, 'jpeg')).toEqual(bytesOf(`\xff\xd8${JFIF}${FRAME}${SCAN}${EXIF}`))
  })

  it('loses the eXIf chunk of a PNG, wherever it stands', () => {
    const file = bytesOf(`${SIGNATURE}${HEAD}${chunk('eXIf', 'turn')}${chunk('IDAT', 'x')}`)
    expect(asStored(file, 'png')).toEqual(bytesOf(`${SIGNATURE}${HEAD}${chunk('IDAT', 'x')}`))
  })

  it('hides the EXIF chunk of a WebP and says that there is none', () => {
    expect(asStored(bytesOf(webp('\x0c', 'EXIF')), 'webp')).toEqual(bytesOf(webp('\x04', 'none')))
  })

  it('is the file itself where there is nothing to take out', () => {
    const jpeg = bytesOf(`\xff\xd8${JFIF}\xff\xe1\0\x06http${FRAME}${SCAN}`)
    expect(asStored(jpeg, 'jpeg')).toBe(jpeg)
    const other = bytesOf(webp('\x04', 'XMP '))
    expect(asStored(other, 'webp')).toBe(other)
  })

  it('never fails, whatever the bytes are', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 80 }),
        fc.constantFrom(...FORMATS),
        (bytes, format) => {
          expect(asStored(bytes, format).length).toBeLessThanOrEqual(bytes.length)
          measurePicture(bytes, format)
        },
      ),
    )
  })
})

describe('the size that a file states', () => {
  it.each([
    ['jpeg', `\xff\xd8${EXIF}\xff${FRAME}${SCAN}`, 320, 32],
    ['jpeg', `\xff\xd8\xff\x01\xff\xd7${FRAME}${SCAN}`, 320, 32],
    ['png', `${SIGNATURE}${HEAD}`, 256, 128],
    ['gif', 'GIF89a\x05\x01\x07\0', 261, 7],
    ['webp', webp('\0', 'none'), 64, 32],
    ['webp', `RIFF????WEBPVP8 ????${'\0'.repeat(6)}\x40\x01\xf0\0`, 320, 240],
    ['webp', `RIFF????WEBPVP8L????/\xc7\x80\x31\0`, 200, 199],
    ['heic', 'xxispe????\0\0\x02\0\0\0\x01\0..ispe????\0\0\x10\0\0\0\x0c\0', 4096, 3072],
  ] as const)('is read of %s', (format, file, width, height) => {
    expect(measurePicture(bytesOf(file), format)).toEqual({ width, height })
  })

  it('is not read behind what decoders pass over in another way', () => {
    const hidden = FRAME.replace('\0\x20\x01\x40', '\xff\xff\xff\xff')
    // As a segment, the marker would be as long as the frame behind it.
    for (const marker of ['\0', '\xd8', '\xd9'])
      expect(
        measurePicture(bytesOf(`\xff\xd8\xff${marker}\0\x0d${hidden}${FRAME}${SCAN}`), 'jpeg'),
      ).toBeNull()
  })

  it('is null where none stands', () => {
    for (const format of FORMATS) {
      expect(measurePicture(bytesOf('nothing'), format)).toBeNull()
    }
  })
})
