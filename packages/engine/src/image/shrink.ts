/**
 * Pixels → 64 × 64 points: brightness, Jarosz' tent filter (two box filters along rows and two along columns in turn;
 * Fast Image Convolutions, 2001), and of the result the points that are kept. All four passes go over the picture together,
 * some rows at a time, so that memory grows with width × window and not with the number of pixels.
 */
import { createColumnSums, type ColumnSums } from './along-columns.ts'
import { averageAlongRows, createBlock, keepAlongRows, LANES, type Block } from './along-rows.ts'
import { measureAxis, POINTS, type Axis } from './axis.ts'
import { fillLuma } from './luma.ts'
import type { Pixels } from './types.ts'

/** Points as rows of 64, bit for bit as `downscaling.cpp` of ThreatExchange's `pdq/cpp` gives them. */
export function shrink(pixels: Pixels): Float32Array {
  const across = measureAxis(pixels.width)
  const down = measureAxis(pixels.height)
  const second = createSecondPass(across, down)
  const light = createBlock(across)
  const averages = createBlock(across)
  const sums = createColumnSums(across.length, down)
  for (let row = 0; row < down.length + down.ahead; row += 1) {
    if (row < down.length && row % LANES === 0) {
      fillBlock(pixels, row, light)
      averageAlongRows(light, averages, across)
    }
    const start = averages.start + (row % LANES)
    sums.take(row < down.length ? { values: averages.values, start, stride: LANES } : null)
    if (sums.row() >= 0) second.take(sums)
  }
  return second.finish()
}

/** The brightness of a picture of exactly 64 × 64 pixels, which the reference does not filter. */
export function keepSmall(pixels: Pixels): Float32Array {
  const points = new Float32Array(POINTS * POINTS)
  for (let row = 0; row < POINTS; row += 1) {
    fillLuma(pixels, row, { values: points, start: row * POINTS, stride: 1 })
  }
  return points
}

function fillBlock(pixels: Pixels, first: number, { values, start }: Block): void {
  const end = Math.min(first + LANES, pixels.height)
  for (let row = first; row < end; row += 1) {
    fillLuma(pixels, row, { values, start: start + row - first, stride: LANES })
  }
}

interface SecondPass {
  /** Takes the row of averages that is ready in `sums`. */
  readonly take: (sums: ColumnSums) => void
  readonly finish: () => Float32Array
}

/** The third and fourth filter, which need only say something at the kept columns and rows. */
function createSecondPass(across: Axis, down: Axis): SecondPass {
  const block = createBlock(across)
  const kept = new Float32Array(POINTS * LANES)
  const sums = createColumnSums(POINTS, down)
  const points = new Float32Array(POINTS * POINTS)
  let rows = 0
  let point = 0
  const takeRow = (lane: number | null): void => {
    sums.take(lane === null ? null : { values: kept, start: lane, stride: LANES })
    for (; point < POINTS && down.kept[point] === sums.row(); point += 1) {
      sums.write({ values: points, start: point * POINTS, stride: 1 })
    }
  }
  const takeBlock = (lanes: number): void => {
    keepAlongRows(block, kept, across)
    for (let lane = 0; lane < lanes; lane += 1) takeRow(lane)
  }
  return {
    take(averages) {
      averages.write({ values: block.values, start: block.start + rows, stride: LANES })
      rows += 1
      if (rows < LANES) return
      takeBlock(rows)
      rows = 0
    },
    finish() {
      takeBlock(rows)
      for (let step = 0; step < down.ahead; step += 1) takeRow(null)
      return points
    },
  }
}
