// Box filters along columns, row by row. Rows lie in a ring, those that left the window long enough to be subtracted.
import { LANES } from './memory'
import { storeTurned } from './turned'

const COLUMN: usize = LANES * 4

/** Takes in a row and lets go of another, without writing averages. Both are `width` values. */
export function slideColumns(entering: usize, leaving: usize, sums: usize, width: i32): void {
  const end = <usize>width * 4
  for (let place: usize = 0; place < end; place += 16) {
    const sum = f32x4.add(v128.load(sums + place), v128.load(entering + place))
    v128.store(sums + place, f32x4.sub(sum, v128.load(leaving + place)))
  }
}

/** Averages of 64 columns, side by side. */
export function divide(sums: usize, count: f32, to: usize): void {
  const counts = f32x4.splat(count)
  for (let place: usize = 0; place < 256; place += 16) {
    v128.store(to + place, f32x4.div(v128.load(sums + place), counts))
  }
}

// Where the next four rows enter and leave.
let in0: usize = 0
let in1: usize = 0
let in2: usize = 0
let in3: usize = 0
let out0: usize = 0
let out1: usize = 0
let out2: usize = 0
let out3: usize = 0

/** Says which rows are next: row `entering` of a ring of `rows` rows of `stride` bytes, and three after it. */
export function aim(ring: usize, rows: i32, stride: usize, entering: i32, window: i32): void {
  const leaving = entering - window + rows
  in0 = ring + <usize>(entering % rows) * stride
  in1 = ring + <usize>((entering + 1) % rows) * stride
  in2 = ring + <usize>((entering + 2) % rows) * stride
  in3 = ring + <usize>((entering + 3) % rows) * stride
  out0 = ring + <usize>(leaving % rows) * stride
  out1 = ring + <usize>((leaving + 1) % rows) * stride
  out2 = ring + <usize>((leaving + 2) % rows) * stride
  out3 = ring + <usize>((leaving + 3) % rows) * stride
}

/** Takes in the four rows and writes their averages into four lanes of a block. `counts` are four. */
export function averageFour(sums: usize, width: i32, counts: usize, to: usize): void {
  const count0 = v128.load32_splat(counts)
  const count1 = v128.load32_splat(counts, 4)
  const count2 = v128.load32_splat(counts, 8)
  const count3 = v128.load32_splat(counts, 12)
  const end = <usize>width * 4
  for (let place: usize = 0; place < end; place += 16, to += COLUMN * 4) {
    const sum0 = slide(v128.load(sums + place), in0 + place, out0 + place)
    const sum1 = slide(sum0, in1 + place, out1 + place)
    const sum2 = slide(sum1, in2 + place, out2 + place)
    const sum3 = slide(sum2, in3 + place, out3 + place)
    v128.store(sums + place, sum3)
    storeTurned(
      f32x4.div(sum0, count0),
      f32x4.div(sum1, count1),
      f32x4.div(sum2, count2),
      f32x4.div(sum3, count3),
      to,
      COLUMN,
    )
  }
}

function slide(sum: v128, entering: usize, leaving: usize): v128 {
  return f32x4.sub(f32x4.add(sum, v128.load(entering)), v128.load(leaving))
}
