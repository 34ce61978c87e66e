/**
 * Box filters along columns, row by row: the reference goes down one column after the other, which gives the same bits
 * and is several times slower, since each step jumps over a whole row. Only the rows in the window are held.
 */
import type { Axis } from './axis.ts'

/** A row inside an array: where it begins, and how far its values are apart. */
export interface Line {
  readonly values: Float32Array
  readonly start: number
  readonly stride: number
}

export interface ColumnSums {
  /** Takes in the next row; null where none is left, for the window's last steps. */
  readonly take: (row: Line | null) => void
  /** The row around which the window lies now; negative until enough was taken in. */
  readonly row: () => number
  /** Writes the averages of that row. */
  readonly write: (to: Line) => void
}

/** The running sums of `columns` columns; `axis` is that of the rows. */
export function createColumnSums(columns: number, axis: Axis): ColumnSums {
  const sums = new Float32Array(columns)
  const window = new Float32Array(columns * axis.window)
  const nothing = { values: new Float32Array(columns), start: 0, stride: 1 }
  let slot = 0
  let row = -axis.ahead - 1
  return {
    take(line) {
      slide(sums, window.subarray(slot * columns, (slot + 1) * columns), line ?? nothing)
      slot = (slot + 1) % axis.window
      row += 1
    },
    row: () => row,
    write: (to) => {
      divide(sums, axis.counts[row] ?? 1, to)
    },
  }
}

/** Puts the entering row in the place of the leaving one. */
function slide(sums: Float32Array, oldest: Float32Array, { values, start, stride }: Line): void {
  for (let column = 0, from = start; column < sums.length; column += 1, from += stride) {
    const entering = values[from] ?? 0
    const sum = Math.fround((sums[column] ?? 0) + entering)
    sums[column] = sum - (oldest[column] ?? 0)
    oldest[column] = entering
  }
}

function divide(sums: Float32Array, count: number, { values, start, stride }: Line): void {
  for (let column = 0, to = start; column < sums.length; column += 1, to += stride) {
    values[to] = (sums[column] ?? 0) / count
  }
}
