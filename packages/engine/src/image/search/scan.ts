/** Search by looking at each row: what an index is measured against, and what serves while rows are few. */
import { WORDS } from '../hash.ts'
import { distanceWithin } from './distance.ts'

/** Told of each row found, with its distance in bits. */
export type OnFound = (row: number, distance: number) => void

/** Rows within a distance of the needle, in order. `rows` holds eight words each; only the first `count` are looked at. */
export function scanRows(
  rows: { readonly words: Uint32Array; readonly count: number },
  needle: Uint32Array,
  within: number,
  onFound: OnFound,
): void {
  for (let row = 0; row < rows.count; row += 1) {
    const distance = distanceWithin(rows.words, row * WORDS, needle, within)
    if (distance >= 0) onFound(row, distance)
  }
}
