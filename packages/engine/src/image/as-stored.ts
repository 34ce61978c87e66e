/**
 * A picture's file without its note on how to turn the picture (EXIF orientation). Browsers always follow the note, and
 * the reference never does: a turned picture has another hash. The pixels in the file stay as they are.
 */
import { jpegSegments } from './jpeg-segments.ts'
import type { PictureFormat } from './picture-format.ts'
import { bigEndian32, lettersAt, littleEndian } from './stored-bytes.ts'

/** Bytes from `start` up to `end`. */
interface Range {
  readonly start: number
  readonly end: number
}

const APP1 = 0xe1

/** In the flags of a WebP file's first chunk (RFC 9649, section 2.7): there is an EXIF chunk. */
const HAS_EXIF = 0x08

/**
 * The same bytes where there is no such note, else a copy. Broken files come back as far as they could be read. HEIC and
 * AVIF turn their pictures by a property of their own, which every decoder follows; GIF has none.
 */
export function asStored(bytes: Uint8Array, format: PictureFormat): Uint8Array {
  switch (format) {
    case 'jpeg':
      return without(bytes, exifSegments(bytes))
    case 'png':
      return without(bytes, exifChunks(bytes))
    case 'webp':
      return withoutWebpExif(bytes)
    case 'avif':
    case 'gif':
    case 'heic':
      return bytes
  }
}

function exifSegments(bytes: Uint8Array): readonly Range[] {
  return [...jpegSegments(bytes)].filter(
    ({ marker, content }) => marker === APP1 && lettersAt(bytes, content, 5) === 'Exif\0',
  )
}

function exifChunks(bytes: Uint8Array): readonly Range[] {
  const found: Range[] = []
  for (let start = 8; start + 12 <= bytes.length;) {
    const end = start + 12 + bigEndian32(bytes, start)
    if (end > bytes.length) break
    if (lettersAt(bytes, start + 4, 4) === 'eXIf') found.push({ start, end })
    start = end
  }
  return found
}

/** The chunk's name is made one that nobody knows, which decoders pass over, so that no length changes. */
function withoutWebpExif(bytes: Uint8Array): Uint8Array {
  if (lettersAt(bytes, 12, 4) !== 'VP8X') return bytes
  for (let start = 12; start + 8 <= bytes.length;) {
    if (lettersAt(bytes, start, 4) === 'EXIF') {
      const copy = bytes.slice()
      copy.set([0x6e, 0x6f, 0x6e, 0x65], start)
      copy[20] = (copy[20] ?? 0) & ~HAS_EXIF
      return copy
    }
    const length = littleEndian(bytes, start + 4, 4)
    start += 8 + length + (length % 2)
  }
  return bytes
}

function without(bytes: Uint8Array, ranges: readonly Range[]): Uint8Array {
  if (ranges.length === 0) return bytes
  const dropped = ranges.reduce((sum, { start, end }) => sum + end - start, 0)
  const kept = new Uint8Array(bytes.length - dropped)
  let from = 0
  let to = 0
  for (const { start, end } of [...ranges, { start: bytes.length, end: bytes.length }]) {
    kept.set(bytes.subarray(from, start), to)
    to += start - from
    from = end
  }
  return kept
}
