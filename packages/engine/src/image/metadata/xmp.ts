/** XMP (ISO 16684-1): which kinds of facts a packet names. It looks for the names of properties and whether they have a value. */
import { lettersAt } from '../stored-bytes.ts'
import { mayExamine, type MetadataSearch } from './search.ts'
import type { MetadataKind } from './types.ts'

const NAMES: readonly (readonly [MetadataKind, readonly string[]])[] = [
  [
    'place',
    [
      'exif:GPSLatitude',
      'exif:GPSLongitude',
      'photoshop:City',
      'photoshop:State',
      'photoshop:Country',
      'Iptc4xmpCore:Location',
      'LocationCreated',
      'LocationShown',
    ],
  ],
  ['time', ['xmp:CreateDate', 'xmp:ModifyDate', 'exif:DateTimeOriginal', 'photoshop:DateCreated']],
  ['device', ['tiff:Make', 'tiff:Model', 'aux:SerialNumber', 'xmp:CreatorTool']],
  ['owner', ['dc:creator', 'dc:rights', 'xmpRights:Owner']],
  ['words', ['dc:description', 'dc:title', 'dc:subject', 'exif:UserComment']],
]

/** A packet is a few kilobytes; the history that some programs append may be long. */
const MOST_BYTES = 1_000_000

/** What follows the name of a property without a value: ` />`, `=""`, `></`, `><rdf:Bag/>`; not `="x"`, `>x</`. */
const EMPTY = /\s*(?:\/>|=\s*(?:""|'')|>\s*<(?:\/|rdf:(?:Bag|Seq|Alt)\s*\/>))/uy

/** Before the name of a property that ends: `</`, `</Iptc4xmpExt:`; not `<`, not `<Iptc4xmpExt:`. */
const ENDING = /<\/(?:\w{1,16}:)?$/u

/** As long as what `ENDING` matches. */
const LONGEST_ENDING = 19

/** Adds what the packet names. */
export function readXmp(packet: Uint8Array, search: MetadataSearch): void {
  const length = Math.min(packet.length, MOST_BYTES)
  if (length < packet.length) search.whole = false
  if (!mayExamine(search, length)) return
  const text = lettersAt(packet, 0, length)
  for (const [kind, names] of NAMES) {
    if (search.found.has(kind)) continue
    if (names.some((name) => hasValue(text, name))) search.found.add(kind)
  }
}

/** Whether a property of this name stands there with a value; programs write those of empty forms too. */
function hasValue(text: string, name: string): boolean {
  for (let place = text.indexOf(name); place !== -1; place = text.indexOf(name, place + 1)) {
    EMPTY.lastIndex = place + name.length
    const before = text.slice(Math.max(0, place - LONGEST_ENDING), place)
    if (!EMPTY.test(text) && !ENDING.test(before)) return true
  }
  return false
}
