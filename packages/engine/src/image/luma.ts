/** Brightness of pixels as the reference reckons it: each product and each sum rounded to 32 bits, from left to right. */
import type { Line } from './along-columns.ts'
import type { Pixels } from './types.ts'

// One table a colour: what a byte of it adds. Storing rounds the product.
const RED = productsWith(0.299)
const GREEN = productsWith(0.587)
const BLUE = productsWith(0.114)

/** Writes the brightness, 0…255, of a row of pixels. */
export function fillLuma({ width, channels, data }: Pixels, row: number, to: Line): void {
  const { values, stride } = to
  let from = row * width * channels
  let place = to.start
  for (let column = 0; column < width; column += 1, from += channels, place += stride) {
    values[place] =
      channels < 3
        ? (data[from] ?? 0)
        : lumaOf(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0)
  }
}

function lumaOf(red: number, green: number, blue: number): number {
  return Math.fround((RED[red] ?? 0) + (GREEN[green] ?? 0)) + (BLUE[blue] ?? 0)
}

function productsWith(share: number): Float32Array {
  return Float32Array.from({ length: 256 }, (_, byte) => Math.fround(share) * byte)
}
