// 64 × 64 points → quality and 16 × 16 frequencies. Four columns side by side; each sum from the first point to the last.
import { frequencies, half, POINTS, points, turnedWaves, WAVES, waves } from './memory'

export function transform(): void {
  for (let wave = 0; wave < WAVES; wave++) {
    const row = waves + <usize>wave * POINTS * 4
    const to = half + <usize>wave * POINTS * 4
    for (let column: usize = 0; column < 256; column += 64) {
      multiply(row, points + column, 256, to + column)
    }
  }
  for (let wave = 0; wave < WAVES; wave++) {
    multiply(
      half + <usize>wave * POINTS * 4,
      turnedWaves,
      64,
      frequencies + <usize>wave * WAVES * 4,
    )
  }
}

/** 64 factors times 64 rows of 16 values, which lie `stride` bytes apart → 16 sums. */
function multiply(factors: usize, rows: usize, stride: usize, to: usize): void {
  let a = f32x4.splat(0)
  let b = f32x4.splat(0)
  let c = f32x4.splat(0)
  let d = f32x4.splat(0)
  for (let place: usize = 0; place < 256; place += 4, rows += stride) {
    const factor = v128.load32_splat(factors + place)
    a = f32x4.add(a, f32x4.mul(factor, v128.load(rows)))
    b = f32x4.add(b, f32x4.mul(factor, v128.load(rows, 16)))
    c = f32x4.add(c, f32x4.mul(factor, v128.load(rows, 32)))
    d = f32x4.add(d, f32x4.mul(factor, v128.load(rows, 48)))
  }
  v128.store(to, a)
  v128.store(to, b, 16)
  v128.store(to, c, 32)
  v128.store(to, d, 48)
}

/** 0…100. */
export function measureQuality(): i32 {
  let sums = i32x4.splat(0)
  const end = points + 64 * 256
  for (let here = points; here < end - 256; here += 16) {
    sums = i32x4.add(sums, stepsBetween(v128.load(here), v128.load(here, 256)))
  }
  // The last vector of a row has only three neighbours to the right.
  const three = i32x4(-1, -1, -1, 0)
  for (let row = points; row < end; row += 256) {
    for (let here = row; here < row + 240; here += 16) {
      sums = i32x4.add(sums, stepsBetween(v128.load(here), v128.load(here, 4)))
    }
    const last = v128.load(row, 240)
    const right = v128.shuffle<f32>(last, last, 1, 2, 3, 3)
    sums = i32x4.add(sums, v128.and(stepsBetween(last, right), three))
  }
  const sum =
    i32x4.extract_lane(sums, 0) +
    i32x4.extract_lane(sums, 1) +
    i32x4.extract_lane(sums, 2) +
    i32x4.extract_lane(sums, 3)
  const quality = sum / 90
  return quality > 100 ? 100 : quality
}

/** Whole hundredths of the range. */
function stepsBetween(a: v128, b: v128): v128 {
  const hundredths = f32x4.mul(f32x4.sub(a, b), f32x4.splat(100))
  return i32x4.abs(i32x4.trunc_sat_f32x4_s(f32x4.div(hundredths, f32x4.splat(255))))
}
