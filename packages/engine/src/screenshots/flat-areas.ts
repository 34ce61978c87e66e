/**
 * Finds the pixels of a screen that are no ink: plain areas of any colour, out to their very edge. Without it the outlines of
 * bubbles are read as brackets, bars and dashes among the words.
 */
import { sideOf } from './side.ts'

/** Width of the picture per pixel of reach. A reach is a little more than half a letter's stroke. */
const WIDTH_PER_REACH = 210
const SMALLEST_REACH = 2

/** Change of grey over two pixels that makes an edge, in the softened picture. Fine noise stays below. */
const EDGE = 14

/** Share of a pixel's surroundings that may be edges in a plain area: specks of noise. */
const SPECKS = 0.02

/** Difference of grey up to which a pixel beside a plain area belongs to it. */
const ALIKE = 22

interface Size {
  readonly width: number
  readonly height: number
}

export interface FlatAreas {
  /** 1 for pixels of plain areas, 2 for those up to their edge. */
  readonly flat: Uint8Array
  /** The picture, softened. */
  readonly soft: Uint8Array
  /** Pixels by which those marked 1 keep away from every edge. */
  readonly reach: number
}

export function findFlatAreas(grey: Uint8Array, { width, height }: Size): FlatAreas {
  const reach = Math.max(SMALLEST_REACH, Math.round(sideOf({ width, height }) / WIDTH_PER_REACH))
  const soft = softened(grey, { width, height })
  const flat = withoutEdges(soft, { width, height, reach })
  alongAll(growAlong, flat, soft, { width, height, reach: reach + 2 })
  // Plain areas end twice as far from a slanting edge.
  alongAll(bridgeAlong, flat, soft, { width, height, reach: 2 * reach + 2 })
  return { flat, soft, reach }
}

/** The mean of three by three pixels. */
function softened(grey: Uint8Array, { width, height }: Size): Uint8Array {
  const sums = new Uint16Array(width * height)
  for (let y = 0; y < height; y += 1) {
    const row = y * width
    for (let x = 0; x < width; x += 1) {
      const middle = grey[row + x] ?? 0
      const left = x === 0 ? middle : (grey[row + x - 1] ?? 0)
      const right = x === width - 1 ? middle : (grey[row + x + 1] ?? 0)
      sums[row + x] = left + middle + right
    }
  }
  const soft = new Uint8Array(width * height)
  for (let index = 0; index < soft.length; index += 1) {
    const middle = sums[index] ?? 0
    soft[index] = ((sums[index - width] ?? middle) + middle + (sums[index + width] ?? middle)) / 9
  }
  return soft
}

/** Pixels with hardly an edge within reach. */
function withoutEdges(
  soft: Uint8Array,
  { width, height, reach }: Size & { readonly reach: number },
): Uint8Array {
  const allowed = Math.floor((2 * reach + 1) ** 2 * SPECKS)
  // Running sums over columns, then over rows, so that the reach costs nothing.
  const columns = new Uint16Array(width)
  const flat = new Uint8Array(width * height)
  const edges = findEdges(soft, { width, height })
  for (let y = -reach; y < height; y += 1) {
    const entering = (y + reach) * width
    const leaving = (y - reach - 1) * width
    for (let x = 0; x < width; x += 1) {
      columns[x] =
        (columns[x] ?? 0) +
        (edges[entering + x] ?? 0) -
        (leaving < 0 ? 0 : (edges[leaving + x] ?? 0))
    }
    if (y < 0) continue
    let sum = 0
    for (let x = -reach; x < width; x += 1) {
      sum += (columns[x + reach] ?? 0) - (columns[x - reach - 1] ?? 0)
      if (x >= 0 && sum <= allowed) flat[y * width + x] = 1
    }
  }
  return flat
}

function findEdges(soft: Uint8Array, { width, height }: Size): Uint8Array {
  const edges = new Uint8Array(width * height)
  for (let y = 1; y < height - 1; y += 1) {
    for (let index = y * width + 1; index < (y + 1) * width - 1; index += 1) {
      const across = (soft[index + 1] ?? 0) - (soft[index - 1] ?? 0)
      const down = (soft[index + width] ?? 0) - (soft[index - width] ?? 0)
      if (across > EDGE || across < -EDGE || down > EDGE || down < -EDGE) edges[index] = 1
    }
  }
  return edges
}

interface Walk {
  readonly start: number
  readonly step: number
  readonly length: number
  readonly reach: number
}

type Pass = (flat: Uint8Array, soft: Uint8Array, walk: Walk) => void

function alongAll(
  pass: Pass,
  flat: Uint8Array,
  soft: Uint8Array,
  { width, height, reach }: Size & { readonly reach: number },
): void {
  for (let y = 0; y < height; y += 1) {
    pass(flat, soft, { start: y * width, step: 1, length: width, reach })
    pass(flat, soft, { start: (y + 1) * width - 1, step: -1, length: width, reach })
  }
  for (let x = 0; x < width; x += 1) {
    pass(flat, soft, { start: x, step: width, length: height, reach })
    pass(flat, soft, { start: (height - 1) * width + x, step: -width, length: height, reach })
  }
}

/** Lets plain areas grow over pixels of their own grey, as far as the reach had kept them from their edge. */
function growAlong(flat: Uint8Array, soft: Uint8Array, { start, step, length, reach }: Walk): void {
  let grey = 0
  let left = 0
  for (let count = 0, index = start; count < length; count += 1, index += step) {
    const here = soft[index] ?? 0
    if (flat[index] === 1) {
      grey = here
      left = reach
    } else if (left > 0) {
      left -= 1
      // 2 does not start growth of its own.
      if (here - grey <= ALIKE && grey - here <= ALIKE) flat[index] = 2
      else left = 0
    }
  }
}

/** Closes the seam between two plain areas of different greys. A stroke of ink lies between two of the same grey. */
function bridgeAlong(
  flat: Uint8Array,
  soft: Uint8Array,
  { start, step, length, reach }: Walk,
): void {
  let last = -1
  for (let count = 0, index = start; count < length; count += 1, index += step) {
    if (flat[index] === 0) continue
    const seam = last < 0 ? 0 : count - last - 1
    if (seam > 0 && seam <= reach) {
      const before = soft[start + last * step] ?? 0
      const here = soft[index] ?? 0
      if (here - before > ALIKE || before - here > ALIKE) {
        for (let gap = last + 1; gap < count; gap += 1) flat[start + gap * step] = 2
      }
    }
    last = count
  }
}
