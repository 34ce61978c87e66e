// Box filters along the rows of a block: LANES rows side by side, zeros before the first and behind the last column.
import { LANES } from './memory'
import { storeTurned } from './turned'

const COLUMN: usize = LANES * 4

/**
 * Averages of all columns. `to` gets rows of `stride` bytes, so that the filter along columns, which comes next, finds
 * neighbours of a row side by side.
 */
export function averageAlongRows(
  block: usize,
  width: i32,
  window: i32,
  ahead: i32,
  counts: usize,
  to: usize,
  stride: usize,
): void {
  let a = f32x4.splat(0)
  let b = f32x4.splat(0)
  let entering = block
  const span = <usize>window * COLUMN
  for (let step = 0; step < ahead; step++, entering += COLUMN) {
    a = slide(a, entering, span)
    b = slide(b, entering + 16, span)
  }
  for (let column = 0; column < width; column += 4, to += 16, counts += 16) {
    const count0 = v128.load32_splat(counts)
    const count1 = v128.load32_splat(counts + 4)
    const count2 = v128.load32_splat(counts + 8)
    const count3 = v128.load32_splat(counts + 12)
    a = slide(a, entering, span)
    b = slide(b, entering + 16, span)
    const a0 = f32x4.div(a, count0)
    const b0 = f32x4.div(b, count0)
    a = slide(a, entering + COLUMN, span)
    b = slide(b, entering + COLUMN + 16, span)
    const a1 = f32x4.div(a, count1)
    const b1 = f32x4.div(b, count1)
    a = slide(a, entering + COLUMN * 2, span)
    b = slide(b, entering + COLUMN * 2 + 16, span)
    const a2 = f32x4.div(a, count2)
    const b2 = f32x4.div(b, count2)
    a = slide(a, entering + COLUMN * 3, span)
    b = slide(b, entering + COLUMN * 3 + 16, span)
    const a3 = f32x4.div(a, count3)
    const b3 = f32x4.div(b, count3)
    storeTurned(a0, a1, a2, a3, to, stride)
    storeTurned(b0, b1, b2, b3, to + stride * 4, stride)
    entering += COLUMN * 4
  }
}

/** Averages of the kept columns only: LANES rows of 64. */
export function keepAlongRows(
  block: usize,
  window: i32,
  ahead: i32,
  counts: usize,
  places: usize,
  to: usize,
): void {
  let a = f32x4.splat(0)
  let b = f32x4.splat(0)
  let entering = block
  const span = <usize>window * COLUMN
  let column = -ahead
  for (let point = 0; point < 64; point++, to += 4) {
    const next = load<i32>(places + point * 4)
    for (; column <= next; column++, entering += COLUMN) {
      a = slide(a, entering, span)
      b = slide(b, entering + 16, span)
    }
    const count = v128.load32_splat(counts + next * 4)
    const averageA = f32x4.div(a, count)
    const averageB = f32x4.div(b, count)
    v128.store_lane<f32>(to, averageA, 0)
    v128.store_lane<f32>(to + 256, averageA, 1)
    v128.store_lane<f32>(to + 512, averageA, 2)
    v128.store_lane<f32>(to + 768, averageA, 3)
    v128.store_lane<f32>(to + 1024, averageB, 0)
    v128.store_lane<f32>(to + 1280, averageB, 1)
    v128.store_lane<f32>(to + 1536, averageB, 2)
    v128.store_lane<f32>(to + 1792, averageB, 3)
  }
}

/** In with what enters, then out with what leaves: the order decides the last bit. */
function slide(sum: v128, entering: usize, span: usize): v128 {
  return f32x4.sub(f32x4.add(sum, v128.load(entering)), v128.load(entering - span))
}
