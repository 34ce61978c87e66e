/** The segments of a JPEG file (ITU-T T.81, annex B) up to the coded picture itself. */

export interface JpegSegment {
  /** The second byte of the marker: 0xe1 for APP1. */
  readonly marker: number
  /** Where the marker's 0xff stands. */
  readonly start: number
  /** Where its content begins, behind the length. */
  readonly content: number
  /** Behind its last byte. */
  readonly end: number
}

const START_OF_SCAN = 0xda

/** Stops where the coded picture begins, and at the first thing that is no whole segment. */
export function* jpegSegments(bytes: Uint8Array): Generator<JpegSegment> {
  let place = 2
  while (place + 4 <= bytes.length && bytes[place] === 0xff) {
    const marker = bytes[place + 1] ?? 0
    if (marker === 0xff) {
      // Any number of these may stand before a marker.
      place += 1
      continue
    }
    const end = place + 2 + (((bytes[place + 2] ?? 0) << 8) | (bytes[place + 3] ?? 0))
    if (marker === START_OF_SCAN || end < place + 4 || end > bytes.length) return
    yield { marker, start: place, content: place + 4, end }
    place = end
  }
}
