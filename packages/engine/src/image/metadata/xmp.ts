/** XMP (ISO 16684-1): which kinds of facts a packet names. It looks for the names of properties and reads no value. */
import { lettersAt } from './bytes.ts'
import type { Found, MetadataKind } from './types.ts'

const NAMES: readonly (readonly [MetadataKind, readonly string[]])[] = [
  [
    'place',
    [
      'exif:GPSLatitude',
      'exif:GPSLongitude',
      'photoshop:City',
      'Iptc4xmpCore:Location',
      'LocationCreated',
    ],
  ],
  ['time', ['xmp:CreateDate', 'xmp:ModifyDate', 'exif:DateTimeOriginal', 'photoshop:DateCreated']],
  ['device', ['tiff:Make', 'tiff:Model', 'aux:SerialNumber', 'xmp:CreatorTool']],
  ['owner', ['dc:creator', 'dc:rights', 'xmpRights:Owner']],
  ['words', ['dc:description', 'dc:title', 'dc:subject', 'exif:UserComment']],
]

/** A packet is a few kilobytes; the history that some programs append may be long. */
const MOST_BYTES = 1_000_000

/** Adds what the packet names. */
export function readXmp(packet: Uint8Array, found: Found): void {
  const text = lettersAt(packet, 0, Math.min(packet.length, MOST_BYTES))
  for (const [kind, names] of NAMES) {
    if (names.some((name) => text.includes(name))) found.add(kind)
  }
}
