/** Colours of parts of a picture: of an area's ground, of the ink on it, of one row or column. */
import type { Box, Picture } from './types.ts'

/** Red, green, blue, 0…255. */
export type Colour = readonly [number, number, number]

/** Pixels of an area that are looked at; more say nothing new. */
const MOST_SAMPLES = 3_000

/** Pixels across a row or down a column that are looked at. */
const MOST_ALONG = 40

/** Radius around a ground's first guess within which pixels belong to it; noise stays within. */
const NEAR = 40

/** Greys, every how many of them a window is tried, and how far it reaches to either side. */
const GREYS = 256
const GREY_STEP = 4
const WINDOW = 20

/** Share of an area's pixels, the farthest from its ground, that are its ink. */
const INK_SHARE = 0.06

/** Straight distance between two colours, 0…442. */
export function distance(a: Colour, b: Colour): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
}

/** How far from grey, 0…255. */
export function saturation(colour: Colour): number {
  return Math.max(...colour) - Math.min(...colour)
}

export interface AreaColours {
  readonly ground: Colour
  readonly ink: Colour
}

/** The colour that most of an area has, and that of what is written on it. */
export function coloursOf(picture: Picture, box: Box): AreaColours {
  const samples = samplesOf(picture, box)
  const ground = groundOf(samples)
  const far = samples
    .map((colour) => ({ colour, away: distance(colour, ground) }))
    .sort((a, b) => b.away - a.away)
    .slice(0, Math.max(1, Math.floor(samples.length * INK_SHARE)))
  return { ground, ink: meanOf(far.map(({ colour }) => colour)) }
}

function samplesOf({ width, height, data }: Picture, box: Box): readonly Colour[] {
  const left = clamp(box.left, 0, width - 1)
  const right = clamp(box.right, left + 1, width)
  const top = clamp(box.top, 0, height - 1)
  const bottom = clamp(box.bottom, top + 1, height)
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / MOST_SAMPLES)))
  const samples: Colour[] = []
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) samples.push(pixelAt(data, y * width + x))
  }
  return samples
}

/**
 * The mean of what lies near the most frequent grey. Greys are counted over a wide window: noise spreads a ground over many of them, while
 * black ink, cut off at 0, stays together.
 */
function groundOf(samples: readonly Colour[]): Colour {
  const counts = new Uint32Array(GREYS)
  for (const colour of samples) {
    const grey = greyOf(colour)
    counts[grey] = (counts[grey] ?? 0) + 1
  }
  let best = 0
  let most = -1
  for (let middle = 0; middle < GREYS; middle += GREY_STEP) {
    let count = 0
    for (let grey = middle - WINDOW; grey <= middle + WINDOW; grey += 1) count += counts[grey] ?? 0
    if (count > most) {
      most = count
      best = middle
    }
  }
  let ground = meanOf(samples.filter((colour) => Math.abs(greyOf(colour) - best) <= WINDOW))
  for (const near of [NEAR, NEAR / 2]) {
    const middle = ground
    const close = samples.filter((colour) => distance(colour, middle) < near)
    if (close.length > 0) ground = meanOf(close)
  }
  return ground
}

function greyOf([red, green, blue]: Colour): number {
  return (red * 77 + green * 150 + blue * 29) >> 8
}

/** The middle colour across a row, which words in it do not change. */
export function rowColour(picture: Picture, y: number, left: number, right: number): Colour {
  const { width, height, data } = picture
  const row = clamp(y, 0, height - 1) * width
  const from = clamp(left, 0, width - 1)
  const to = clamp(right, from + 1, width)
  const step = Math.max(1, (to - from) / MOST_ALONG)
  const samples: Colour[] = []
  for (let x = from; x < to; x += step) samples.push(pixelAt(data, row + Math.floor(x)))
  return medianOf(samples)
}

/** The middle colour down a column. */
export function columnColour(picture: Picture, x: number, top: number, bottom: number): Colour {
  const { width, height, data } = picture
  const column = clamp(x, 0, width - 1)
  const from = clamp(top, 0, height - 1)
  const to = clamp(bottom, from + 1, height)
  const step = Math.max(1, (to - from) / MOST_ALONG)
  const samples: Colour[] = []
  for (let y = from; y < to; y += step) samples.push(pixelAt(data, Math.floor(y) * width + column))
  return medianOf(samples)
}

/** Channel by channel. */
export function medianOf(colours: readonly Colour[]): Colour {
  const middle = (channel: 0 | 1 | 2): number => {
    const values = colours.map((colour) => colour[channel]).sort((a, b) => a - b)
    return values[values.length >> 1] ?? 0
  }
  return [middle(0), middle(1), middle(2)]
}

function meanOf(colours: readonly Colour[]): Colour {
  const count = Math.max(1, colours.length)
  const mean = (channel: 0 | 1 | 2): number =>
    colours.reduce((sum, colour) => sum + colour[channel], 0) / count
  return [mean(0), mean(1), mean(2)]
}

function pixelAt(data: Uint8ClampedArray, pixel: number): Colour {
  const at = pixel * 4
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, Math.floor(value)))
}
