/** Takes long straight lines out of a prepared picture: seams between bubbles, bars beside quotes, underlines. They are no letters. */
import { sideOf } from './side.ts'

/** Shares of the screen's width above which a straight run of ink is no part of a letter. */
const LONGEST_ACROSS = 1 / 12
const LONGEST_DOWN = 1 / 18

/** Greys below which a pixel counts as ink. */
const INK = 225
const WHITE = 255

interface Size {
  readonly width: number
  readonly height: number
}

/** Changes the picture in place. */
export function removeRules(ink: Uint8ClampedArray, { width, height }: Size): void {
  const side = sideOf({ width, height })
  for (let y = 0; y < height; y += 1) {
    removeRuns(ink, { start: y * width, step: 1, length: width, longest: side * LONGEST_ACROSS })
  }
  for (let x = 0; x < width; x += 1) {
    removeRuns(ink, { start: x, step: width, length: height, longest: side * LONGEST_DOWN })
  }
}

function removeRuns(
  ink: Uint8ClampedArray,
  walk: {
    readonly start: number
    readonly step: number
    readonly length: number
    readonly longest: number
  },
): void {
  const { start, step, length, longest } = walk
  let run = 0
  for (let count = 0; count <= length; count += 1) {
    if (count < length && (ink[start + count * step] ?? WHITE) < INK) {
      run += 1
      continue
    }
    if (run > longest) {
      for (let back = 1; back <= run; back += 1) ink[start + (count - back) * step] = WHITE
    }
    run = 0
  }
}
