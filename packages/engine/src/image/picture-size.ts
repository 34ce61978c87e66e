/** How large a picture says it is, read before anything is decoded: a giant one must not fill the memory first. */
import { jpegSegments } from './jpeg-segments.ts'
import type { PictureFormat } from './picture-format.ts'
import { bigEndian32, lettersAt, littleEndian } from './stored-bytes.ts'

/** In pixels, as stored. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** SOF0…SOF15 without the three that are something else: DHT, JPG and DAC. Matches `c0` and `c2`, not `c4`. */
const START_OF_FRAME = /^c[0-35-79abdef]$/u

/** HEIF keeps the sizes of its pictures near the beginning. */
const HEIF_HEAD = 1_000_000

/** Null where the file does not say. Takes the whole file, and looks only at its head. */
export function measurePicture(bytes: Uint8Array, format: PictureFormat): PictureSize | null {
  switch (format) {
    case 'png':
      return sized(bigEndian32(bytes, 16), bigEndian32(bytes, 20))
    case 'gif':
      return sized(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2))
    case 'webp':
      return measureWebp(bytes)
    case 'jpeg':
      return measureJpeg(bytes)
    case 'avif':
    case 'heic':
      return measureHeif(bytes.subarray(0, HEIF_HEAD))
  }
}

function measureJpeg(bytes: Uint8Array): PictureSize | null {
  for (const { marker, content } of jpegSegments(bytes)) {
    if (!START_OF_FRAME.test(marker.toString(16))) continue
    const height = bigEndian32(bytes, content - 1) & 0xffff
    return sized(bigEndian32(bytes, content + 1) & 0xffff, height)
  }
  return null
}

/** RFC 9649: lossy, lossless and extended files say it in different places. */
function measureWebp(bytes: Uint8Array): PictureSize | null {
  switch (lettersAt(bytes, 12, 4)) {
    case 'VP8 ':
      return sized(littleEndian(bytes, 26, 2) & 0x3fff, littleEndian(bytes, 28, 2) & 0x3fff)
    case 'VP8L': {
      const bits = littleEndian(bytes, 21, 4)
      return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
    }
    case 'VP8X':
      return sized(littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1)
    default:
      return null
  }
}

/** Each part of a picture has a box `ispe` (ISO/IEC 23008-12); the largest is the whole. */
function measureHeif(bytes: Uint8Array): PictureSize | null {
  let largest: PictureSize | null = null
  for (let place = bytes.indexOf(0x69); place !== -1; place = bytes.indexOf(0x69, place + 1)) {
    if (lettersAt(bytes, place, 4) !== 'ispe') continue
    const size = sized(bigEndian32(bytes, place + 8), bigEndian32(bytes, place + 12))
    if (size !== null && (largest === null || pixelsOf(size) > pixelsOf(largest))) largest = size
  }
  return largest
}

function pixelsOf({ width, height }: PictureSize): number {
  return width * height
}

function sized(width: number, height: number): PictureSize | null {
  return width > 0 && height > 0 ? { width, height } : null
}
