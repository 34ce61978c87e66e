/** For the tests: pictures with faces drawn by code, of nobody, and the same pictures with something else in their place. */

/** A soft spot: its middle and its half width and height in parts of the face's height, and its colour. */
type Spot = readonly [
  x: number,
  y: number,
  wide: number,
  high: number,
  colour: readonly [number, number, number],
]

const HAIR = [59, 42, 32] as const
const SKIN = [228, 182, 146] as const
const SHADE = [168, 115, 79] as const
const DARK = [58, 38, 28] as const

/** From the back to the front. */
const FACE: readonly Spot[] = [
  [0, 0.62, 0.62, 0.3, [53, 80, 107]],
  [0, 0.42, 0.17, 0.24, SHADE],
  [0, -0.16, 0.46, 0.48, HAIR],
  [0, 0, 0.38, 0.5, SHADE],
  [-0.02, -0.02, 0.34, 0.46, SKIN],
  [0, -0.44, 0.33, 0.12, HAIR],
  [-0.17, -0.15, 0.1, 0.022, DARK],
  [0.17, -0.15, 0.1, 0.022, DARK],
  [-0.17, -0.06, 0.085, 0.045, [244, 237, 230]],
  [0.17, -0.06, 0.085, 0.045, [244, 237, 230]],
  [-0.17, -0.06, 0.04, 0.04, DARK],
  [0.17, -0.06, 0.04, 0.04, DARK],
  [-0.17, -0.095, 0.09, 0.014, DARK],
  [0.17, -0.095, 0.09, 0.014, DARK],
  [0, 0.17, 0.1, 0.03, SHADE],
  [0, 0.06, 0.028, 0.1, [246, 214, 186]],
  [-0.05, 0.175, 0.025, 0.014, DARK],
  [0.05, 0.175, 0.025, 0.014, DARK],
  [0, 0.32, 0.16, 0.05, [176, 86, 79]],
  [0, 0.315, 0.15, 0.01, DARK],
]

/** A house: a roof, a wall, two windows and a door where a face has eyes and a mouth. */
const HOUSE: readonly Spot[] = [
  [0, -0.4, 0.5, 0.2, [138, 61, 45]],
  [0, 0.1, 0.42, 0.42, [201, 162, 122]],
  [-0.2, 0, 0.09, 0.09, [51, 51, 68]],
  [0.2, 0, 0.09, 0.09, [51, 51, 68]],
  [0, 0.35, 0.08, 0.17, [85, 51, 34]],
]

const DRAWINGS = { face: FACE, house: HOUSE } as const

/** Where something stands: its middle and its height, in pixels. */
export interface Placed {
  readonly what: keyof typeof DRAWINGS
  readonly x: number
  readonly y: number
  readonly high: number
}

/** A grey square of four bytes a pixel with these on it. */
export function drawFaces(side: number, placed: readonly Placed[]): Uint8ClampedArray {
  const data = new Uint8ClampedArray(side * side * 4)
  for (let pixel = 0; pixel < side * side; pixel++) {
    data.set([150, 160, 168, 255], pixel * 4)
  }
  for (const { what, x, y, high } of placed) {
    for (const [right, down, wide, tall, colour] of DRAWINGS[what]) {
      const spot = [x + right * high, y + down * high, wide * high, tall * high] as const
      paint(data, side, spot, colour)
    }
  }
  return data
}

function paint(
  data: Uint8ClampedArray,
  side: number,
  [x, y, wide, high]: readonly [number, number, number, number],
  colour: readonly number[],
): void {
  for (let row = Math.floor(y - high) - 2; row <= y + high + 2; row++) {
    for (let column = Math.floor(x - wide) - 2; column <= x + wide + 2; column++) {
      if (row < 0 || column < 0 || row >= side || column >= side) continue
      const away = Math.hypot((column - x) / wide, (row - y) / high)
      // One at the middle, nothing outside, and a soft edge of two pixels.
      const cover = Math.min(1, Math.max(0, ((1 - away) * Math.min(wide, high)) / 2 + 0.5))
      const at = (row * side + column) * 4
      for (const [channel, value] of colour.entries()) {
        data[at + channel] = (data[at + channel] ?? 0) * (1 - cover) + value * cover
      }
    }
  }
}
