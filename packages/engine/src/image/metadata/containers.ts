/** Where JPEG, PNG, WebP and HEIC keep notes beside the picture. Each walk ends at the first thing that is not whole. */
import { jpegSegments, START_OF_SCAN } from '../jpeg-segments.ts'
import { bigEndian32, holdsAt, lettersAt, littleEndian } from '../stored-bytes.ts'
import { readExif } from './exif.ts'
import { readIptc } from './iptc.ts'
import { MOST_CHUNKS, type MetadataSearch } from './search.ts'
import type { MetadataKind } from './types.ts'
import { readXmp } from './xmp.ts'

const EXIF_HEAD = 'Exif\0\0'
const XMP_HEAD = 'http://ns.adobe.com/xap/1.0/\0'
const IPTC_HEAD = 'Photoshop 3.0\0'

/** The segments of a JPEG file up to the coded picture; where that is not reached, not all of them were read. */
export function readJpeg(bytes: Uint8Array, search: MetadataSearch): void {
  let count = 0
  let reached = false
  for (const { marker, content: start, end } of jpegSegments(bytes)) {
    count += 1
    if (count > MOST_CHUNKS) break
    reached = marker === START_OF_SCAN
    const content = bytes.subarray(start, end)
    if (marker === 0xe1 && holdsAt(content, 0, EXIF_HEAD)) readExif(content.subarray(6), search)
    if (marker === 0xe1 && holdsAt(content, 0, XMP_HEAD))
      readXmp(content.subarray(XMP_HEAD.length), search)
    if (marker === 0xed && holdsAt(content, 0, IPTC_HEAD)) readIptc(content, search)
    if (marker === 0xfe && content.length > 0) search.found.add('words')
  }
  if (!reached) search.whole = false
}

/** Key words of the texts in a PNG file that are not just words, in small letters. */
const PNG_KEYS: ReadonlyMap<string, MetadataKind> = new Map([
  ['creation time', 'time'],
  ['date:create', 'time'],
  ['date:modify', 'time'],
  ['author', 'owner'],
  ['copyright', 'owner'],
  ['software', 'device'],
  ['source', 'device'],
])

const XMP_KEY = 'xml:com.adobe.xmp'

/** Before `exif`, `xmp` or `iptc`: such notes as digits, as ImageMagick writes them. */
const PROFILE_KEY = 'raw profile type '

/** A key word has at most 79 signs. */
const LONGEST_KEY = 80

/** The chunks of a PNG file (W3C PNG, third edition). Texts may be packed; their key words are not. */
export function readPng(bytes: Uint8Array, search: MetadataSearch): void {
  let place = 8
  for (let count = 0; place + 12 <= bytes.length; count += 1) {
    if (count === MOST_CHUNKS) {
      search.whole = false
      return
    }
    const type = lettersAt(bytes, place + 4, 4)
    const end = place + 12 + bigEndian32(bytes, place)
    const content = bytes.subarray(place + 8, end - 4)
    if (type === 'eXIf') readExif(content, search)
    if (type === 'tIME') search.found.add('time')
    if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') readPngText(type, content, search)
    if (type === 'IEND') return
    place = end
  }
}

function readPngText(type: string, content: Uint8Array, search: MetadataSearch): void {
  const [key = '', behind] = lettersAt(content, 0, LONGEST_KEY).toLowerCase().split('\0')
  if (behind === undefined) {
    // The file is cut within the key word.
    search.whole = false
    return
  }
  const packed = type === 'zTXt' || (type === 'iTXt' && content[key.length + 1] === 1)
  if (key.startsWith(PROFILE_KEY) || (key === XMP_KEY && packed)) search.whole = false
  else if (key === XMP_KEY) readXmp(content, search)
  else search.found.add(PNG_KEYS.get(key) ?? 'words')
}

/** The chunks of a WebP file (RFC 9649). */
export function readWebp(bytes: Uint8Array, search: MetadataSearch): void {
  let place = 12
  for (let count = 0; place + 8 <= bytes.length; count += 1) {
    if (count === MOST_CHUNKS) {
      search.whole = false
      return
    }
    const length = littleEndian(bytes, place + 4, 4)
    const content = bytes.subarray(place + 8, place + 8 + length)
    // Some programs keep the head that only JPEG has.
    const head = holdsAt(content, 0, EXIF_HEAD) ? 6 : 0
    if (holdsAt(bytes, place, 'EXIF')) readExif(content.subarray(head), search)
    if (holdsAt(bytes, place, 'XMP ')) readXmp(content, search)
    place += 8 + length + (length % 2)
  }
}

/** In HEIC and AVIF (ISO/IEC 23008-12) the notes are an item somewhere in the file: their heads are looked for. */
export function readHeif(bytes: Uint8Array, search: MetadataSearch): void {
  let tries = 0
  // Byte by byte: a call of `indexOf` for each place takes minutes where a made file is full of the first letter.
  for (let place = 0; place < bytes.length && tries < MOST_HEADS; place += 1) {
    if (bytes[place] !== 0x45 || bytes[place + 1] !== 0x78 || !holdsAt(bytes, place, EXIF_HEAD))
      continue
    readExif(bytes.subarray(place + 6), search)
    tries += 1
  }
}

/** One picture has one; a made file may be full of them. */
const MOST_HEADS = 16
