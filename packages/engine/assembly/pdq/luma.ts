// Brightness: red × 0.299 + green × 0.587 + blue × 0.114, each product and sum rounded to 32 bits, from left to right.
import { LANES } from './memory'

/** Writes the brightness of a row of pixels into one lane of a block. */
export function fillLuma(from: usize, channels: i32, width: i32, to: usize): void {
  if (channels == 1) fillGrey(from, width, to)
  else if (channels == 3) fillThree(from, width, to)
  else if (channels == 4) fillFour(from, width, to)
  else fillGreyAndOpacity(from, width, to)
}

function fillThree(from: usize, width: i32, to: usize): void {
  for (let column = 0; column < width; column += 4, from += 12, to += LANES * 16) {
    const bytes = v128.load(from)
    const none = i32x4.splat(0)
    const red = v128.shuffle<u8>(
      bytes,
      none,
      0,
      16,
      16,
      16,
      3,
      16,
      16,
      16,
      6,
      16,
      16,
      16,
      9,
      16,
      16,
      16,
    )
    const green = v128.shuffle<u8>(
      bytes,
      none,
      1,
      16,
      16,
      16,
      4,
      16,
      16,
      16,
      7,
      16,
      16,
      16,
      10,
      16,
      16,
      16,
    )
    const blue = v128.shuffle<u8>(
      bytes,
      none,
      2,
      16,
      16,
      16,
      5,
      16,
      16,
      16,
      8,
      16,
      16,
      16,
      11,
      16,
      16,
      16,
    )
    spread(lumaOf(red, green, blue), to)
  }
}

function fillFour(from: usize, width: i32, to: usize): void {
  const low = i32x4.splat(255)
  for (let column = 0; column < width; column += 4, from += 16, to += LANES * 16) {
    const bytes = v128.load(from)
    const red = v128.and(bytes, low)
    const green = v128.and(i32x4.shr_u(bytes, 8), low)
    const blue = v128.and(i32x4.shr_u(bytes, 16), low)
    spread(lumaOf(red, green, blue), to)
  }
}

function fillGrey(from: usize, width: i32, to: usize): void {
  for (let column = 0; column < width; column += 4, from += 4, to += LANES * 16) {
    const bytes = i16x8.extend_low_i8x16_u(v128.load32_zero(from))
    spread(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(bytes)), to)
  }
}

function fillGreyAndOpacity(from: usize, width: i32, to: usize): void {
  const low = i32x4.splat(255)
  for (let column = 0; column < width; column += 4, from += 8, to += LANES * 16) {
    const pairs = i32x4.extend_low_i16x8_u(v128.load64_zero(from))
    spread(f32x4.convert_i32x4_u(v128.and(pairs, low)), to)
  }
}

function lumaOf(red: v128, green: v128, blue: v128): v128 {
  const reds = f32x4.mul(f32x4.splat(0.299), f32x4.convert_i32x4_u(red))
  const greens = f32x4.mul(f32x4.splat(0.587), f32x4.convert_i32x4_u(green))
  const blues = f32x4.mul(f32x4.splat(0.114), f32x4.convert_i32x4_u(blue))
  return f32x4.add(f32x4.add(reds, greens), blues)
}

/** Four neighbours of a row into one lane. */
export function spread(four: v128, to: usize): void {
  v128.store_lane<f32>(to, four, 0)
  v128.store_lane<f32>(to + LANES * 4, four, 1)
  v128.store_lane<f32>(to + LANES * 8, four, 2)
  v128.store_lane<f32>(to + LANES * 12, four, 3)
}
