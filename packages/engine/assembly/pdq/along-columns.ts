// Box filters along columns, row by row. `oldest` is the row of the window that leaves, and becomes the one that entered.
import { LANES } from './memory'
import { spread } from './luma'

/** Takes in a row of `width` values and writes the averages into a lane of a block. */
export function averageAlongColumns(
  row: usize,
  sums: usize,
  oldest: usize,
  width: i32,
  count: f32,
  to: usize,
): void {
  const counts = f32x4.splat(count)
  for (let column = 0; column < width; column += 4, to += LANES * 16) {
    const place = <usize>column * 4
    spread(f32x4.div(slide(row + place, sums + place, oldest + place), counts), to)
  }
}

/** Takes in a row without writing anything. */
export function addToColumns(row: usize, sums: usize, oldest: usize, width: i32): void {
  const end = <usize>width * 4
  for (let place: usize = 0; place < end; place += 16)
    slide(row + place, sums + place, oldest + place)
}

/** Averages of 64 columns, side by side. */
export function divide(sums: usize, count: f32, to: usize): void {
  const counts = f32x4.splat(count)
  for (let place: usize = 0; place < 256; place += 16) {
    v128.store(to + place, f32x4.div(v128.load(sums + place), counts))
  }
}

function slide(row: usize, sums: usize, oldest: usize): v128 {
  const entering = v128.load(row)
  const sum = f32x4.sub(f32x4.add(v128.load(sums), entering), v128.load(oldest))
  v128.store(sums, sum)
  v128.store(oldest, entering)
  return sum
}
