/**
 * The few operations of the network, on maps of numbers: place by place, the channels of a place together. Plain loops,
 * since a picture takes them less than a second and nothing has to be loaded or allowed for them.
 */
import type { Matrix, SeparableLayer } from './weights.ts'

/** `side * side` places with `channels` numbers each. */
export interface PlaceMap {
  readonly side: number
  readonly channels: number
  readonly values: Float32Array
}

/** What is left of a number below nothing. */
const LEAK = 0.1

/** The nine places around one, itself among them, in the order of the weights. */
const AROUND = [-1, 0, 1].flatMap((down) =>
  [-1, 0, 1].map((across) => ({ down, across, place: (down + 1) * 3 + across + 1 })),
)

/** Each place's 3 by 3 surroundings by a matrix, then what is below nothing made small. The outermost places are left out. */
export function convolveInside({ side, channels, values }: PlaceMap, matrix: Matrix): PlaceMap {
  const smaller = side - 2
  const wide = 3 * channels
  return mixRows(smaller, matrix, LEAK, (y, row) => {
    for (let x = 0; x < smaller; x++) {
      for (let down = 0; down < 3; down++) {
        const from = ((y + down) * side + x) * channels
        row.set(values.subarray(from, from + wide), x * matrix.from + down * wide)
      }
    }
  })
}

/** Each channel's 3 by 3 surroundings, with nothing around the map; then the channels mixed, and what is below nothing made small. */
export function convolveChannels(map: PlaceMap, { around, mix }: SeparableLayer): PlaceMap {
  const { side, channels, values } = map
  return mixRows(side, mix, LEAK, (y, row) => {
    row.fill(0)
    for (const { down, across, place } of AROUND) {
      if (y + down < 0 || y + down >= side) continue
      const source = (y + down) * side + across
      const weight = place * channels
      for (let x = Math.max(0, -across); x < Math.min(side, side - across); x++) {
        const from = (source + x) * channels
        const to = x * channels
        for (let channel = 0; channel < channels; channel++) {
          row[to + channel] =
            (row[to + channel] ?? 0) +
            (values[from + channel] ?? 0) * (around[weight + channel] ?? 0)
        }
      }
    }
  })
}

/** The channels of each place by a matrix. */
export function mixChannels({ side, channels, values }: PlaceMap, matrix: Matrix): PlaceMap {
  return mixRows(side, matrix, 1, (y, row) => {
    row.set(values.subarray(y * side * channels, (y + 1) * side * channels))
  })
}

/** The largest of 2 by 2 places, at every second place (`step` 2) or at each (`step` 1). At the end of a map fewer are there. */
export function largestOfFour({ side, channels, values }: PlaceMap, step: 1 | 2): PlaceMap {
  const smaller = Math.ceil(side / step)
  const largest = new Float32Array(smaller * smaller * channels)
  let to = 0
  for (let y = 0; y < smaller; y++) {
    const upper = y * step * side
    const lower = Math.min(y * step + 1, side - 1) * side
    for (let x = 0; x < smaller; x++) {
      const left = x * step
      const right = Math.min(left + 1, side - 1)
      for (let channel = 0; channel < channels; channel++, to++) {
        largest[to] = Math.max(
          values[(upper + left) * channels + channel] ?? 0,
          values[(upper + right) * channels + channel] ?? 0,
          values[(lower + left) * channels + channel] ?? 0,
          values[(lower + right) * channels + channel] ?? 0,
        )
      }
    }
  }
  return { side: smaller, channels, values: largest }
}

/** Lets `look` fill in what is seen from each place of a row, and multiplies that by the matrix. `leak`: what is left below nothing. */
function mixRows(
  side: number,
  { from, to, values, bias }: Matrix,
  leak: number,
  look: (y: number, row: Float32Array) => void,
): PlaceMap {
  const mixed = new Float32Array(side * side * to)
  const sums = new Float32Array(to)
  const row = new Float32Array(side * from)
  for (let y = 0; y < side; y++) {
    look(y, row)
    for (let x = 0; x < side; x++) {
      sums.set(bias)
      for (let seen = 0; seen < from; seen++) {
        const factor = row[x * from + seen] ?? 0
        const weights = seen * to
        for (let column = 0; column < to; column++) {
          sums[column] = (sums[column] ?? 0) + factor * (values[weights + column] ?? 0)
        }
      }
      const at = (y * side + x) * to
      for (let column = 0; column < to; column++) {
        const sum = sums[column] ?? 0
        mixed[at + column] = sum < 0 ? sum * leak : sum
      }
    }
  }
  row.fill(0)
  return { side, channels: to, values: mixed }
}
