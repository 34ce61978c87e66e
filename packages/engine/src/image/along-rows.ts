/**
 * Box filters along rows. A running sum takes in the pixel that enters the window, then lets go of the one that leaves;
 * each step is rounded to 32 bits, so the order matters. Beyond both ends lie zeros, which change no bit. The sums of some
 * rows run side by side, since each step of one has to wait for the step before.
 */
import type { Axis } from './axis.ts'

/** Rows of a block. */
export const LANES = 16

/** Rows side by side: the values of one column next to one another, column by column. */
export interface Block {
  readonly values: Float32Array
  /** Index of the first column; zeros lie before it and behind the last. */
  readonly start: number
}

export function createBlock({ length, window, ahead }: Axis): Block {
  return { values: new Float32Array((window + length + ahead) * LANES), start: window * LANES }
}

/** Writes the averages of all columns into the same places of `to`. */
export function averageAlongRows(from: Block, to: Block, axis: Axis): void {
  const sums = new Float32Array(LANES)
  let column = -axis.ahead
  for (; column < 0; column += 1) slide(sums, from, axis, column)
  for (; column < axis.length; column += 1) {
    slide(sums, from, axis, column)
    const count = axis.counts[column] ?? 1
    const place = to.start + column * LANES
    for (let lane = 0; lane < LANES; lane += 1) to.values[place + lane] = (sums[lane] ?? 0) / count
  }
}

/** Writes the averages of the kept columns only: `kept` has 64 × LANES values. */
export function keepAlongRows(from: Block, kept: Float32Array, axis: Axis): void {
  const sums = new Float32Array(LANES)
  let column = -axis.ahead
  let place = 0
  for (const next of axis.kept) {
    for (; column <= next; column += 1) slide(sums, from, axis, column)
    const count = axis.counts[next] ?? 1
    for (let lane = 0; lane < LANES; lane += 1, place += 1) kept[place] = (sums[lane] ?? 0) / count
  }
}

/** Moves the window so that it lies around `column`. */
function slide(sums: Float32Array, { values, start }: Block, axis: Axis, column: number): void {
  const entering = start + (column + axis.ahead) * LANES
  const leaving = entering - axis.window * LANES
  for (let lane = 0; lane < LANES; lane += 1) {
    const sum = Math.fround((sums[lane] ?? 0) + (values[entering + lane] ?? 0))
    sums[lane] = sum - (values[leaving + lane] ?? 0)
  }
}
