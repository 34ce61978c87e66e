/** Where JPEG, PNG, WebP and HEIC keep notes beside the picture. Each walk ends at the first thing that is not whole. */
import { lettersAt, numberAt } from './bytes.ts'
import { readExif } from './exif.ts'
import { readIptc } from './iptc.ts'
import type { Found, MetadataKind } from './types.ts'
import { readXmp } from './xmp.ts'

const EXIF_HEAD = 'Exif\0\0'
const XMP_HEAD = 'http://ns.adobe.com/xap/1.0/\0'
const IPTC_HEAD = 'Photoshop 3.0\0'

const BIG_2 = { length: 2, little: false }
const BIG_4 = { length: 4, little: false }
const LITTLE_4 = { length: 4, little: true }

/** The segments of a JPEG file (ITU-T T.81, annex B) up to the coded picture. */
export function readJpeg(bytes: Uint8Array, found: Found): void {
  let place = 2
  while (place + 4 <= bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0
    const end = place + 2 + numberAt(bytes, place + 2, BIG_2)
    // The coded picture begins, or the file is broken.
    if (marker === 0xda || end < place + 4) return
    const content = bytes.subarray(place + 4, end)
    if (marker === 0xe1 && lettersAt(content, 0, 6) === EXIF_HEAD)
      readExif(content.subarray(6), found)
    if (marker === 0xe1 && lettersAt(content, 0, XMP_HEAD.length) === XMP_HEAD)
      readXmp(content.subarray(XMP_HEAD.length), found)
    if (marker === 0xed && lettersAt(content, 0, IPTC_HEAD.length) === IPTC_HEAD)
      readIptc(content, found)
    if (marker === 0xfe && content.length > 0) found.add('words')
    place = end
  }
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

/** A key word has at most 79 signs. */
const LONGEST_KEY = 80

/** The chunks of a PNG file (W3C PNG, third edition). Texts may be packed; their key words are not. */
export function readPng(bytes: Uint8Array, found: Found): void {
  let place = 8
  while (place + 12 <= bytes.length) {
    const type = lettersAt(bytes, place + 4, 4)
    const end = place + 12 + numberAt(bytes, place, BIG_4)
    const content = bytes.subarray(place + 8, end - 4)
    if (type === 'eXIf') readExif(content, found)
    if (type === 'tIME') found.add('time')
    if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') readPngText(content, found)
    if (type === 'IEND') return
    place = end
  }
}

function readPngText(content: Uint8Array, found: Found): void {
  const [key = ''] = lettersAt(content, 0, LONGEST_KEY).toLowerCase().split('\0')
  if (key === XMP_KEY) readXmp(content, found)
  else found.add(PNG_KEYS.get(key) ?? 'words')
}

/** The chunks of a WebP file (RFC 9649). */
export function readWebp(bytes: Uint8Array, found: Found): void {
  let place = 12
  while (place + 8 <= bytes.length) {
    const type = lettersAt(bytes, place, 4)
    const length = numberAt(bytes, place + 4, LITTLE_4)
    const content = bytes.subarray(place + 8, place + 8 + length)
    // Some programs keep the head that only JPEG has.
    const head = lettersAt(content, 0, 6) === EXIF_HEAD ? 6 : 0
    if (type === 'EXIF') readExif(content.subarray(head), found)
    if (type === 'XMP ') readXmp(content, found)
    place += 8 + length + (length % 2)
  }
}

/** In HEIC and AVIF (ISO/IEC 23008-12) the notes are an item somewhere in the file: their heads are looked for. */
export function readHeif(bytes: Uint8Array, found: Found): void {
  let place = bytes.indexOf(0x45)
  let tries = 0
  while (place !== -1 && tries < MOST_HEADS) {
    if (lettersAt(bytes, place, 6) === EXIF_HEAD) {
      readExif(bytes.subarray(place + 6), found)
      tries += 1
    }
    place = bytes.indexOf(0x45, place + 1)
  }
}

/** One picture has one; a made file may be full of them. */
const MOST_HEADS = 16
