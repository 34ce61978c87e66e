/** Takes emoji, profile pictures and round buttons out of a prepared picture: small plain spots of another grey than their surroundings. */
import { sideOf } from './side.ts'

/** Share of the screen's width that such a spot measures at most. The shortest bubble is a little higher. */
const LARGEST = 0.085

/** Share from which a spot is too broad for the inside of a letter, whatever its grey. */
const BROAD = 0.03
/** How slim it may be, in parts of that. */
const SLIM = 0.35

/** Difference of grey from the background that makes a spot. */
const DIFFERENT = 20
/** Difference of grey between neighbours in one spot. */
const ALIKE = 8

/** Pixels from one look to the next. */
const SEED_STEP = 3

const UNSEEN = 0
const SEEN = 1
/** Part of something larger than a spot. */
const LARGE = 2

interface Plane {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
  /** 1 for pixels of plain areas a reach away from every edge, 2 for those nearer. */
  readonly flat: Uint8Array
  /** How far plain areas stay away from edges. */
  readonly reach: number
}

interface Memory {
  readonly seen: Uint8Array
  /** Pixels of the spot that is being looked at. */
  readonly queue: Int32Array
  readonly largest: number
}

interface Spot {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Changes `ink` in place. `backgroundOf` tells the grey behind a pixel. */
export function removeBlobs(
  ink: Uint8ClampedArray,
  plane: Plane,
  backgroundOf: (x: number, y: number) => number,
): void {
  const { width, height, grey, flat, reach } = plane
  const seen = new Uint8Array(width * height)
  const side = sideOf({ width, height })
  const largest = Math.round(side * LARGEST)
  const memory = { seen, largest, queue: new Int32Array((largest + 2) ** 2 * 2) }
  const smallest = side * BROAD
  for (let y = 0; y < height; y += SEED_STEP) {
    for (let x = 0; x < width; x += SEED_STEP) {
      const index = y * width + x
      if (flat[index] !== 1 || seen[index] !== UNSEEN) continue
      const spot = spotAt(index, plane, memory)
      const differs = Math.abs((grey[index] ?? 0) - backgroundOf(x, y)) > DIFFERENT
      if (spot && (differs || isBroad(spot, smallest))) erase(ink, plane, spot, reach + 2)
    }
  }
}

/** The spot around a pixel, or null where it is part of something large. */
function spotAt(start: number, { width, height, grey, flat }: Plane, memory: Memory): Spot | null {
  const { seen, queue, largest } = memory
  let [left, top, right, bottom] = [width, height, 0, 0]
  let length = 1
  let isLarge = false
  const visit = (from: number, to: number): void => {
    if (flat[to] === 0) return
    const step = (grey[to] ?? 0) - (grey[from] ?? 0)
    if (step > ALIKE || step < -ALIKE) return
    if (seen[to] === LARGE) isLarge = true
    else if (seen[to] === UNSEEN && length < queue.length) {
      seen[to] = SEEN
      queue[length] = to
      length += 1
    }
  }
  queue[0] = start
  seen[start] = SEEN
  for (let next = 0; next < length && !isLarge; next += 1) {
    const index = queue[next] ?? 0
    const x = index % width
    const y = (index - x) / width
    if (x < left) left = x
    if (x > right) right = x
    if (y < top) top = y
    if (y > bottom) bottom = y
    if (right - left > largest || bottom - top > largest) isLarge = true
    if (x + 1 < width) visit(index, index + 1)
    if (x > 0) visit(index, index - 1)
    if (y + 1 < height) visit(index, index + width)
    if (y > 0) visit(index, index - width)
  }
  if (!isLarge) return { left, top, right, bottom }
  for (let next = 0; next < length; next += 1) seen[queue[next] ?? 0] = LARGE
  return null
}

function isBroad({ left, top, right, bottom }: Spot, smallest: number): boolean {
  const [width, height] = [right - left, bottom - top]
  return Math.max(width, height) > smallest && Math.min(width, height) > smallest * SLIM
}

function erase(ink: Uint8ClampedArray, { width, height }: Plane, spot: Spot, by: number): void {
  const left = Math.max(0, spot.left - by)
  const right = Math.min(width, spot.right + by + 1)
  for (let y = Math.max(0, spot.top - by); y < Math.min(height, spot.bottom + by + 1); y += 1) {
    ink.fill(255, y * width + left, y * width + right)
  }
}
