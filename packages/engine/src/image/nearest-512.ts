/** What the command of the reference does with a large picture before it hashes it (`pdqio.cpp` of ThreatExchange). */
import type { Pixels } from './types.ts'

/** A picture with a longer side becomes a square of this one, in pixels. */
export const NEAREST_SIDE = 512

export function isLarge({ width, height }: Pixels): boolean {
  return width > NEAREST_SIDE || height > NEAREST_SIDE
}

/** The 512 places along a side of this length that are kept, each the nearest towards the corner. */
export function nearestPlaces(length: number): Int32Array {
  const places = new Int32Array(NEAREST_SIDE)
  for (let place = 0; place < NEAREST_SIDE; place += 1) {
    places[place] = Math.floor((place * length) / NEAREST_SIDE)
  }
  return places
}

/**
 * 512 × 512 pixels of a large picture; the shape is not kept, and a shorter side is stretched. Smaller pictures come back
 * as they are.
 */
export function toNearest512(pixels: Pixels): Pixels {
  if (!isLarge(pixels)) return pixels
  const { width, height, channels, data } = pixels
  const columns = nearestPlaces(width).map((column) => column * channels)
  const picked = new Uint8Array(NEAREST_SIDE * NEAREST_SIDE * channels)
  for (const [row, source] of nearestPlaces(height).entries()) {
    // One channel after the other: an inner loop over three is slower.
    for (let channel = 0; channel < channels; channel += 1) {
      const start = source * width * channels + channel
      let to = row * NEAREST_SIDE * channels + channel
      for (let column = 0; column < NEAREST_SIDE; column += 1, to += channels) {
        picked[to] = data[start + (columns[column] ?? 0)] ?? 0
      }
    }
  }
  return { width: NEAREST_SIDE, height: NEAREST_SIDE, channels, data: picked }
}
