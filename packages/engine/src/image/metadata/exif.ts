/** The notes of EXIF 2.32 (CIPA DC-008), a little TIFF file inside a picture: which kinds of facts are in it. */
import { bigEndian, holdsAt, lettersAt, littleEndian } from '../stored-bytes.ts'
import { mayExamine, type MetadataSearch } from './search.ts'
import type { MetadataKind } from './types.ts'
import { readXmp } from './xmp.ts'

const EXIF_FOLDER = 0x8769
const GPS_FOLDER = 0x8825
const XMP_PACKET = 0x02bc

/** What the first folder names and does not hold. */
const DEEPER: ReadonlySet<number> = new Set([EXIF_FOLDER, GPS_FOLDER, XMP_PACKET])

const TAGS: ReadonlyMap<number, MetadataKind> = new Map([
  [0x010f, 'device'], // Make
  [0x0110, 'device'], // Model
  [0x0131, 'device'], // Software
  [0xa431, 'device'], // BodySerialNumber
  [0xa434, 'device'], // LensModel
  [0xa435, 'device'], // LensSerialNumber
  [0x0132, 'time'], // DateTime
  [0x9003, 'time'], // DateTimeOriginal
  [0x9004, 'time'], // DateTimeDigitized
  [0x013b, 'owner'], // Artist
  [0x8298, 'owner'], // Copyright
  [0xa430, 'owner'], // CameraOwnerName
  [0x9c9d, 'owner'], // XPAuthor
  [0x010e, 'words'], // ImageDescription
  [0x9286, 'words'], // UserComment
  [0x9c9b, 'words'], // XPTitle
  [0x9c9c, 'words'], // XPComment
  [0x9c9e, 'words'], // XPKeywords
])

const GPS_TAGS: ReadonlyMap<number, MetadataKind> = new Map([
  [0x0002, 'place'], // GPSLatitude
  [0x0004, 'place'], // GPSLongitude
  [0x0014, 'place'], // GPSDestLatitude
  [0x0016, 'place'], // GPSDestLongitude
  [0x001c, 'place'], // GPSAreaInformation
  [0x0007, 'time'], // GPSTimeStamp
  [0x001d, 'time'], // GPSDateStamp
])

/** Bytes of one value by the number of its type, TIFF 6.0; unknown types have none. */
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8]

/** More than any camera writes; a made file may claim 65,535. */
const MOST_ENTRIES = 1000

/** Whether a note is empty shows at its beginning; a made file may claim that it is as long as the file. */
const MOST_BYTES = 4096

/** UserComment begins with the name of its letters, which alone is no comment. */
const COMMENT_LETTERS = /^(?:ASCII|JIS|UNICODE)/u

/** Adds what the TIFF bytes tell; nothing where they are none. */
export function readExif(tiff: Uint8Array, search: MetadataSearch): void {
  const little = holdsAt(tiff, 0, 'II')
  if (!little && !holdsAt(tiff, 0, 'MM')) return
  if (numberAt(2, 2) !== 42) return
  /** Where the entries of what lies deeper stand, by tag. One of each: a thousand may all name the same long folder. */
  const deeper = new Map<number, number>()
  readFolder(numberAt(4, 4), TAGS, (tag, entry) => {
    if (!DEEPER.has(tag)) return
    if (deeper.has(tag)) search.whole = false
    else deeper.set(tag, entry)
  })
  const exif = deeper.get(EXIF_FOLDER)
  const gps = deeper.get(GPS_FOLDER)
  const packet = deeper.get(XMP_PACKET)
  if (exif !== undefined) readFolder(numberAt(exif + 8, 4), TAGS)
  if (gps !== undefined) readFolder(numberAt(gps + 8, 4), GPS_TAGS)
  if (packet !== undefined) readXmp(valueOf(packet), search)

  /** Folders lie one level deep: those inside are looked up from the first one only, so no circle can arise. */
  function readFolder(
    start: number,
    tags: ReadonlyMap<number, MetadataKind>,
    see?: (tag: number, entry: number) => void,
  ): void {
    const stated = numberAt(start, 2)
    if (stated > MOST_ENTRIES) search.whole = false
    const count = Math.min(stated, MOST_ENTRIES)
    for (let index = 0; index < count; index += 1) {
      const entry = start + 2 + index * 12
      if (entry + 12 > tiff.length || !mayExamine(search, 12)) return
      const tag = numberAt(entry, 2)
      see?.(tag, entry)
      const kind = tags.get(tag)
      if (kind === undefined || search.found.has(kind)) continue
      const value = valueOf(entry).subarray(0, MOST_BYTES)
      if (!mayExamine(search, value.length)) return
      if (saysSomething(value)) search.found.add(kind)
    }
  }

  function numberAt(place: number, length: number): number {
    return little ? littleEndian(tiff, place, length) : bigEndian(tiff, place, length)
  }

  /** Four bytes or fewer stand in the entry itself. */
  function valueOf(entry: number): Uint8Array {
    const size = SIZES[numberAt(entry + 2, 2)] ?? 0
    const bytes = size * numberAt(entry + 4, 4)
    const start = bytes <= 4 ? entry + 8 : numberAt(entry + 8, 4)
    return tiff.subarray(start, start + bytes)
  }
}

/** Cameras write empty notes as zeros or spaces. */
function saysSomething(value: Uint8Array): boolean {
  const letters = COMMENT_LETTERS.exec(lettersAt(value, 0, 8)) === null ? 0 : 8
  for (let at = letters; at < value.length; at += 1)
    if (value[at] !== 0 && value[at] !== 0x20) return true
  return false
}
