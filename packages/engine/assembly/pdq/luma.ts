// Brightness: red × 0.299 + green × 0.587 + blue × 0.114, each product and sum rounded to 32 bits, from left to right.
import { LANES } from './memory'
import { storeTurned } from './turned'

const COLUMN: usize = LANES * 4

// In memory, since a constant inside a loop is made anew each time.
const SHARES: usize = memory.data<f32>([0.299, 0.587, 0.114], 16)
const LOW: usize = memory.data<i32>([255], 16)
/** Three bytes a pixel to four, the fourth zero. */
const THREE_AS_FOUR: usize = memory.data<u8>(
  [0, 1, 2, 255, 3, 4, 5, 255, 6, 7, 8, 255, 9, 10, 11, 255],
  16,
)

/** Writes the brightness of four rows of pixels, `stride` bytes apart, into four lanes of a block. */
export function fillLuma(from: usize, stride: usize, channels: i32, width: i32, to: usize): void {
  // One loop each: a question for every pixel takes as long as the pixel.
  if (channels == 1) fillGrey(from, stride, width, to)
  else if (channels == 2) fillPairs(from, stride, width, to)
  else if (channels == 3) fillThree(from, stride, width, to)
  else fillFour(from, stride, width, to)
}

function fillGrey(from: usize, stride: usize, width: i32, to: usize): void {
  for (let column = 0; column < width; column += 4, from += 4, to += COLUMN * 4) {
    const first = toFloats(fourBytes(from))
    const second = toFloats(fourBytes(from + stride))
    const third = toFloats(fourBytes(from + stride * 2))
    const fourth = toFloats(fourBytes(from + stride * 3))
    storeTurned(first, second, third, fourth, to, COLUMN)
  }
}

function fillPairs(from: usize, stride: usize, width: i32, to: usize): void {
  for (let column = 0; column < width; column += 4, from += 8, to += COLUMN * 4) {
    const first = toFloats(firstOfPairs(from))
    const second = toFloats(firstOfPairs(from + stride))
    const third = toFloats(firstOfPairs(from + stride * 2))
    const fourth = toFloats(firstOfPairs(from + stride * 3))
    storeTurned(first, second, third, fourth, to, COLUMN)
  }
}

function fillThree(from: usize, stride: usize, width: i32, to: usize): void {
  const low = v128.load32_splat(LOW)
  const reds = v128.load32_splat(SHARES)
  const greens = v128.load32_splat(SHARES, 4)
  const blues = v128.load32_splat(SHARES, 8)
  const order = v128.load(THREE_AS_FOUR)
  for (let column = 0; column < width; column += 4, from += 12, to += COLUMN * 4) {
    const first = mix(i8x16.swizzle(v128.load(from), order), low, reds, greens, blues)
    const second = mix(i8x16.swizzle(v128.load(from + stride), order), low, reds, greens, blues)
    const third = mix(i8x16.swizzle(v128.load(from + stride * 2), order), low, reds, greens, blues)
    const fourth = mix(i8x16.swizzle(v128.load(from + stride * 3), order), low, reds, greens, blues)
    storeTurned(first, second, third, fourth, to, COLUMN)
  }
}

function fillFour(from: usize, stride: usize, width: i32, to: usize): void {
  const low = v128.load32_splat(LOW)
  const reds = v128.load32_splat(SHARES)
  const greens = v128.load32_splat(SHARES, 4)
  const blues = v128.load32_splat(SHARES, 8)
  for (let column = 0; column < width; column += 4, from += 16, to += COLUMN * 4) {
    const first = mix(v128.load(from), low, reds, greens, blues)
    const second = mix(v128.load(from + stride), low, reds, greens, blues)
    const third = mix(v128.load(from + stride * 2), low, reds, greens, blues)
    const fourth = mix(v128.load(from + stride * 3), low, reds, greens, blues)
    storeTurned(first, second, third, fourth, to, COLUMN)
  }
}

function fourBytes(from: usize): v128 {
  return i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(from)))
}

function firstOfPairs(from: usize): v128 {
  return i32x4.shr_u(i32x4.shl(i32x4.extend_low_i16x8_u(v128.load64_zero(from)), 24), 24)
}

/** Of four pixels of four bytes. */
function mix(pixels: v128, low: v128, reds: v128, greens: v128, blues: v128): v128 {
  const red = f32x4.mul(reds, toFloats(v128.and(pixels, low)))
  const green = f32x4.mul(greens, toFloats(v128.and(i32x4.shr_u(pixels, 8), low)))
  const blue = f32x4.mul(blues, toFloats(v128.and(i32x4.shr_u(pixels, 16), low)))
  return f32x4.add(f32x4.add(red, green), blue)
}

/** Bytes have no sign to lose, and machines convert numbers that may have one more quickly. */
function toFloats(bytes: v128): v128 {
  return f32x4.convert_i32x4_s(bytes)
}
