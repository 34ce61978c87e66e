/** The segments of a JPEG file (ITU-T T.81, annex B) up to the coded picture itself. */

export interface JpegSegment {
  /** The second byte of the marker: 0xe1 for APP1. */
  readonly marker: number
  /** Where the marker's 0xff stands. */
  readonly start: number
  /** Where its content begins, behind the length. */
  readonly content: number
  /** Behind its last byte; the file's end where the segment is cut. */
  readonly end: number
}

/** Behind this segment, the coded picture begins. */
export const START_OF_SCAN = 0xda

/** Stuffing inside a coded picture, a second beginning and the end: decoders read on otherwise, or not at all. */
const NO_SEGMENT: ReadonlySet<number> = new Set([0x00, 0xd8, 0xd9])

/** Ends with the head of the coded picture, and at the first thing that is no segment. The last one may be cut. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let place = 2
  while (place + 4 <= bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0
    if (marker === 0xff) {
      // Any number of these may stand before a marker.
      place += 1
      continue
    }
    if (standsAlone(marker)) {
      place += 2
      continue
    }
    const end = place + 2 + (((bytes[place + 2] ?? 0) << 8) | (bytes[place + 3] ?? 0))
    if (NO_SEGMENT.has(marker) || end < place + 4) return
    yield { marker, start: place, content: place + 4, end: Math.min(end, bytes.length) }
    if (marker === START_OF_SCAN) return
    place = end
  }
}

/** TEM and RST0…RST7 have no length (table B.1): what follows is the next marker. */
function standsAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
}
