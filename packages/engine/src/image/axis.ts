/**
 * What the filter needs to know about one side of a picture: how wide its window is, by what it divides where, and which
 * 64 places are kept. Both versions, TypeScript and WebAssembly, read these tables.
 */

/** PDQ looks at 64 × 64 points. */
export const POINTS = 64

export interface Axis {
  /** Pixels. */
  readonly length: number
  /** Pixels that the box filter averages. */
  readonly window: number
  /** Pixels by which the window's last one is ahead of the place that the average is written to. */
  readonly ahead: number
  /** How many pixels lie in the window at each place: fewer at both ends, where the reference does not reflect. */
  readonly counts: Float32Array
  /** The 64 places that are kept, ascending; in pictures of less than 64 pixels some come more than once. */
  readonly kept: Int32Array
}

/** The rules of `downscaling.cpp` in ThreatExchange, `pdq/cpp`, for one side of this many pixels. */
export function measureAxis(length: number): Axis {
  const window = Math.floor((length + 2 * POINTS - 1) / (2 * POINTS))
  const ahead = Math.floor((window + 2) / 2) - 1
  const counts = new Float32Array(length)
  for (let place = 0; place < length; place += 1) {
    const last = place + ahead
    counts[place] = Math.min(last, length - 1) - Math.max(last - window, -1)
  }
  const kept = new Int32Array(POINTS)
  for (let point = 0; point < POINTS; point += 1) {
    kept[point] = Math.floor(((point + 0.5) * length) / POINTS)
  }
  return { length, window, ahead, counts, kept }
}
