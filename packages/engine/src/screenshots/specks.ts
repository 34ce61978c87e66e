/**
 * Takes out of a prepared picture what is too low to be a line of text and stands by itself: what is left of emoji and profile
 * pictures. A message of dots alone is lost with it.
 */
import { sideOf } from './side.ts'

/** Shares of the screen's width: a cell of the grid on which ink is joined, and the height of the lowest small letters. */
const CELL = 1 / 160
const LOWEST = 0.0135

const INK = 200
const WHITE = 255

interface Size {
  readonly width: number
  readonly height: number
}

/** Changes the picture in place. */
export function removeSpecks(ink: Uint8ClampedArray, { width, height }: Size): void {
  const side = sideOf({ width, height })
  const cell = Math.max(2, Math.round(side * CELL))
  const grid = { cell, columns: Math.ceil(width / cell), rows: Math.ceil(height / cell) }
  const spans = inkSpans(ink, { width, height }, grid)
  const seen = new Uint8Array(grid.columns * grid.rows)
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] === 1 || (spans.low[start] ?? -1) < 0) continue
    const cluster = clusterAt(start, spans, { ...grid, seen })
    if (cluster.bottom - cluster.top + 1 >= side * LOWEST) continue
    for (const index of cluster.cells) whiten(ink, { width, height }, { ...grid, index })
  }
}

interface Grid {
  readonly cell: number
  readonly columns: number
  readonly rows: number
}

/** First and last row with ink in each cell; -1 where there is none. */
interface Spans {
  readonly high: Int32Array
  readonly low: Int32Array
}

function inkSpans(
  ink: Uint8ClampedArray,
  { width, height }: Size,
  { cell, columns, rows }: Grid,
): Spans {
  const high = new Int32Array(columns * rows).fill(-1)
  const low = new Int32Array(columns * rows).fill(-1)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * columns
    for (let x = 0; x < width; x += 1) {
      if ((ink[y * width + x] ?? WHITE) >= INK) continue
      const index = row + Math.floor(x / cell)
      if (high[index] === -1) high[index] = y
      low[index] = y
    }
  }
  return { high, low }
}

interface Cluster {
  readonly cells: readonly number[]
  readonly top: number
  readonly bottom: number
}

/** Cells with ink that are at most one empty cell apart. */
function clusterAt(
  start: number,
  { high, low }: Spans,
  { columns, rows, seen }: Grid & { readonly seen: Uint8Array },
): Cluster {
  const cells = [start]
  seen[start] = 1
  let top = Infinity
  let bottom = -1
  // The list grows while it is gone through.
  for (const index of cells) {
    top = Math.min(top, high[index] ?? Infinity)
    bottom = Math.max(bottom, low[index] ?? -1)
    const column = index % columns
    const row = (index - column) / columns
    for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y += 1) {
      for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x += 1) {
        const other = y * columns + x
        if (seen[other] === 1 || (low[other] ?? -1) < 0) continue
        seen[other] = 1
        cells.push(other)
      }
    }
  }
  return { cells, top, bottom }
}

function whiten(
  ink: Uint8ClampedArray,
  { width, height }: Size,
  { cell, columns, index }: Grid & { readonly index: number },
): void {
  const column = index % columns
  const left = column * cell
  const top = ((index - column) / columns) * cell
  for (let y = top; y < Math.min(height, top + cell); y += 1) {
    ink.fill(WHITE, y * width + left, y * width + Math.min(width, left + cell))
  }
}
