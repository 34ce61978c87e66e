/**
 * A part of an index that does not change: rows, and a table for each slot. Finds all rows within a distance exactly; what was
 * removed since is the index's business.
 */
import { WORDS } from '../hash.ts'
import { distanceWithin } from './distance.ts'
import { createRoom, lookAround } from './look-around.ts'
import type { OnFound } from './scan.ts'
import { chooseSlots, reachesFor, type Slot } from './slots.ts'
import { buildTable, createDesk, type Table } from './table.ts'

export interface Segment {
  readonly size: number
  /** Eight words a row, in the index's order of bits. */
  readonly words: Uint32Array
  /** What each row is called outside. */
  readonly numbers: Uint32Array
  readonly find: (needle: Uint32Array, within: number, onFound: OnFound) => void
  /** Memory that its arrays take. */
  readonly bytes: number
}

/**
 * Builds a segment, pausing often so that others get their turn. Keeps the arrays that it is given. While it works it takes 16
 * bytes a row more.
 */
export function* buildSegment(
  words: Uint32Array,
  numbers: Uint32Array,
  slots: readonly Slot[] = chooseSlots(numbers.length),
): Generator<void, Segment> {
  const size = numbers.length
  const desk = createDesk(size)
  const tables: Table[] = []
  for (const slot of slots) tables.push(yield* buildTable(words, slot, desk))
  const bytes = tables.reduce(
    (sum, { starts, rows, hints }) => sum + starts.byteLength + rows.byteLength + hints.byteLength,
    words.byteLength + numbers.byteLength,
  )
  return { size, words, numbers, bytes, find: createFinder(words, tables) }
}

function createFinder(words: Uint32Array, tables: readonly Table[]): Segment['find'] {
  const slots = tables.map(({ slot }) => slot)
  const room = createRoom()
  return (needle, within, onFound) => {
    // A row may be near in several slots.
    const shown = new Set<number>()
    for (const [at, reach] of reachesFor(slots, within).entries()) {
      const table = tables[at]
      if (table === undefined || reach.radius < 0) continue
      const count = lookAround(table, words, { needle, ...reach }, room)
      for (let one = 0; one < count; one += 1) {
        const row = room.found[one] ?? 0
        const distance = distanceWithin(words, row * WORDS, needle, within)
        if (distance < 0 || shown.has(row)) continue
        shown.add(row)
        onFound(row, distance)
      }
    }
  }
}
