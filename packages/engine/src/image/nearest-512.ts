/** What the command of the reference does with a large picture before it hashes it (`pdqio.cpp` of ThreatExchange). */
import type { Pixels } from './types.ts'

const SIDE = 512

/**
 * Where a side is longer than 512 pixels, 512 × 512 of them, each the nearest towards the top left corner; the shape of the
 * picture is not kept, and a shorter side is stretched. Smaller pictures come back as they are.
 */
export function toNearest512(pixels: Pixels): Pixels {
  const { width, height, channels, data } = pixels
  if (width <= SIDE && height <= SIDE) return pixels
  const columns = Int32Array.from(
    { length: SIDE },
    (_, column) => Math.floor((column * width) / SIDE) * channels,
  )
  const picked = new Uint8Array(SIDE * SIDE * channels)
  let to = 0
  for (let row = 0; row < SIDE; row += 1) {
    const start = Math.floor((row * height) / SIDE) * width * channels
    for (const column of columns) {
      for (let channel = 0; channel < channels; channel += 1, to += 1) {
        picked[to] = data[start + column + channel] ?? 0
      }
    }
  }
  return { width: SIDE, height: SIDE, channels, data: picked }
}
