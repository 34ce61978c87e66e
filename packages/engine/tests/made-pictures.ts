/**
 * For the tests and the bench: pictures drawn by whole numbers alone, the same on every machine. What the reference in C++
 * makes of their pixels is in `fixtures/fingerprints/made-pictures.json`.
 */
import type { Pixels } from '../src/image/index.ts'

/** A channel's value at a place, reduced to a byte by whoever draws. */
type Draw = (x: number, y: number, channel: number) => number

const DRAWINGS = {
  slope: (x, y, channel) => (x * (channel + 1) + y * 2) / 4,
  stripes: (x, y, channel) => ((x >> 3) % 2) * 150 + ((y >> 4) % 3) * 40 + channel * 9,
  rings: (x, y, channel) => ((x - 90) ** 2 + (y - 60) ** 2) >> (6 + channel),
  noise: (x, y, channel) => scatter(x, y, channel),
  hills: (x, y, channel) => hill(x, 97) + hill(y, 61) + hill(x + y, 43 + channel * 8),
  grain: (x, y, channel) => hill(x, 120) + hill(y, 75) + (scatter(x, y, channel) >> 4),
  flat: (_x, _y, channel) => 120 + channel,
} as const satisfies Readonly<Record<string, Draw>>

export type Drawing = keyof typeof DRAWINGS

export function drawPicture(
  drawing: Drawing,
  width: number,
  height: number,
  channels: Pixels['channels'],
): Pixels {
  const draw: Draw = DRAWINGS[drawing]
  const data = new Uint8Array(width * height * channels)
  let place = 0
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      for (let channel = 0; channel < channels; channel += 1, place += 1) {
        data[place] = Math.floor(draw(x, y, channel)) & 255
      }
    }
  }
  return { width, height, channels, data }
}

/** 0…80, up and down, a little uneven. */
function hill(place: number, length: number): number {
  const along = place % length
  const height = Math.min(along, length - along) * 2
  return Math.min(80, height + ((Math.floor(place / length) * 13) % 17))
}

/** 0…255 without a pattern: the finish of MurmurHash3 over the place. */
function scatter(x: number, y: number, channel: number): number {
  let mixed = Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 1, 0x85ebca6b) ^ Math.imul(channel, 977)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) & 255
}
