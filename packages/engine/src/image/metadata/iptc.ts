/** IPTC-IIM 4.2, which older programs for photos write: which kinds of facts its data sets name. */
import { mayExamine, type MetadataSearch } from './search.ts'
import type { MetadataKind } from './types.ts'

/** Data sets of record 2, by number. */
const SETS: ReadonlyMap<number, MetadataKind> = new Map([
  [5, 'words'], // Object name
  [25, 'words'], // Keywords
  [120, 'words'], // Caption
  [55, 'time'], // Date created
  [60, 'time'], // Time created
  [80, 'owner'], // By-line
  [116, 'owner'], // Copyright notice
  [90, 'place'], // City
  [92, 'place'], // Sub-location
  [95, 'place'], // Province
  [101, 'place'], // Country
])

/** Adds what data sets with a content tell, wherever in the block they stand. */
export function readIptc(block: Uint8Array, search: MetadataSearch): void {
  if (!mayExamine(search, block.length)) return
  for (let place = 0; place + 5 < block.length; place += 1) {
    if (block[place] !== 0x1c || block[place + 1] !== 2) continue
    const kind = SETS.get(block[place + 2] ?? 0)
    const length = ((block[place + 3] ?? 0) << 8) | (block[place + 4] ?? 0)
    if (kind !== undefined && length > 0) search.found.add(kind)
  }
}
