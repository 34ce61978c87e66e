/**
 * Makes a screen ready for text recognition. Recognition decides what is ink for the whole picture at once, and silently loses one
 * side of a dark chat. So each small tile is measured against its own background (the grey that is most frequent around it), which
 * turns words dark and bubbles, pages and gradients white in every theme.
 */
import { removeBlobs } from './blobs.ts'
import { findFlatAreas } from './flat-areas.ts'
import { removeRules } from './rules.ts'
import { isComputerScreen, sideOf } from './side.ts'
import { removeSpecks } from './specks.ts'
import type { GreyPicture, Picture } from './types.ts'

/** Pixels that a prepared picture may have; a scrolling screenshot of twenty screens has about as many. */
const MAX_PIXELS = 24_000_000

/** Widths of phones' screens below which letters are too small to read, and the factors that mend it. */
const NARROW = 800
const VERY_NARROW = 420

/** Width of a computer's screen below which its letters are half as large as a phone's. */
const WIDE = 2_200

/** Tiles across the screen. A tile must be smaller than the space around a bubble's words. */
const TILES = 45
const SMALLEST_CELL = 4

/** How much darker than its difference from the background a pixel becomes: pale grey times stay readable. */
const CONTRAST = 1.6

/** Greys are counted in steps of 4. */
const STEPS = 64
const STEP_BITS = 2

/** Dark words on white, larger where the letters are small. */
export function prepareForReading(picture: Picture): GreyPicture {
  const { width, height } = picture
  if (width < 1 || height < 1) {
    return { width: 1, height: 1, data: Uint8ClampedArray.of(255), scale: 1 }
  }
  return resized({ width, height, data: flattened(picture), scale: 1 }, scaleFor(width, height))
}

function scaleFor(width: number, height: number): number {
  const wanted = isComputerScreen({ width, height })
    ? width < WIDE
      ? 2
      : 1
    : width < VERY_NARROW
      ? 3
      : width < NARROW
        ? 2
        : 1
  return Math.min(wanted, Math.sqrt(MAX_PIXELS / (width * height)))
}

/** The picture's difference from its local background, as dark on white. */
function flattened({ width, height, data }: Picture): Uint8ClampedArray {
  const grey = luminance(data, width * height)
  const cell = Math.max(SMALLEST_CELL, Math.round(sideOf({ width, height }) / TILES / 2))
  const columns = Math.ceil(width / cell)
  const rows = Math.ceil(height / cell)
  const counts = countGreys(grey, { width, height, cell, columns, rows })
  const { flat, soft, reach } = findFlatAreas(grey, { width, height })
  const backgrounds = new Uint8Array(columns * rows)
  const ink = new Uint8ClampedArray(width * height).fill(255)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const background = mostFrequent(counts, { column, row, columns, rows })
      backgrounds[row * columns + column] = background
      const bottom = Math.min(height, (row + 1) * cell)
      const right = Math.min(width, (column + 1) * cell)
      for (let y = row * cell; y < bottom; y += 1) {
        for (let index = y * width + column * cell; index < y * width + right; index += 1) {
          if (flat[index] === 0)
            ink[index] = 255 - CONTRAST * Math.abs((grey[index] ?? 0) - background)
        }
      }
    }
  }
  removeBlobs(ink, { width, height, grey: soft, flat, reach }, (x, y) => {
    return backgrounds[Math.floor(y / cell) * columns + Math.floor(x / cell)] ?? 0
  })
  removeRules(ink, { width, height })
  removeSpecks(ink, { width, height })
  return ink
}

/** Rec. 601 luma. */
function luminance(data: Uint8ClampedArray, pixels: number): Uint8Array {
  const grey = new Uint8Array(pixels)
  for (let index = 0, at = 0; index < pixels; index += 1, at += 4) {
    grey[index] = ((data[at] ?? 0) * 77 + (data[at + 1] ?? 0) * 150 + (data[at + 2] ?? 0) * 29) >> 8
  }
  return grey
}

interface Grid {
  readonly width: number
  readonly height: number
  readonly cell: number
  readonly columns: number
  readonly rows: number
}

/** How often each grey stands in each cell. */
function countGreys(grey: Uint8Array, { width, height, cell, columns, rows }: Grid): Uint16Array {
  const counts = new Uint16Array(columns * rows * STEPS)
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / cell) * columns
    for (let column = 0; column < columns; column += 1) {
      const base = (row + column) * STEPS
      const right = Math.min(width, (column + 1) * cell)
      for (let x = column * cell; x < right; x += 1) {
        const slot = base + ((grey[y * width + x] ?? 0) >> STEP_BITS)
        counts[slot] = (counts[slot] ?? 0) + 1
      }
    }
  }
  return counts
}

interface Cell {
  readonly column: number
  readonly row: number
  readonly columns: number
  readonly rows: number
}

/** The grey that is most frequent in the cell and its two rings of neighbours; the nearer ring counts twice. */
function mostFrequent(counts: Uint16Array, { column, row, columns, rows }: Cell): number {
  const sums = new Uint32Array(STEPS)
  for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y += 1) {
    for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x += 1) {
      const weight = Math.abs(y - row) < 2 && Math.abs(x - column) < 2 ? 2 : 1
      const base = (y * columns + x) * STEPS
      for (let step = 0; step < STEPS; step += 1) {
        sums[step] = (sums[step] ?? 0) + weight * (counts[base + step] ?? 0)
      }
    }
  }
  let best = 0
  let most = -1
  for (let step = 0; step < STEPS; step += 1) {
    // Neighbouring steps count too: noise spreads one grey over several.
    const count = (sums[step - 1] ?? 0) + 2 * (sums[step] ?? 0) + (sums[step + 1] ?? 0)
    if (count > most) {
      most = count
      best = step
    }
  }
  return (best << STEP_BITS) + 2
}

/** Bilinear in both directions; enough for factors of one half to three. */
function resized(picture: GreyPicture, scale: number): GreyPicture {
  if (scale === 1) return picture
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const data = new Uint8ClampedArray(width * height)
  const stepX = picture.width / width
  const stepY = picture.height / height
  for (let y = 0; y < height; y += 1) {
    const sourceY = Math.max(0, Math.min(picture.height - 1, (y + 0.5) * stepY - 0.5))
    const top = Math.floor(sourceY)
    const below = Math.min(picture.height - 1, top + 1) * picture.width
    const shareY = sourceY - top
    for (let x = 0; x < width; x += 1) {
      const sourceX = Math.max(0, Math.min(picture.width - 1, (x + 0.5) * stepX - 0.5))
      const left = Math.floor(sourceX)
      const right = Math.min(picture.width - 1, left + 1)
      const shareX = sourceX - left
      const upper = mix(
        picture.data[top * picture.width + left],
        picture.data[top * picture.width + right],
        shareX,
      )
      const lower = mix(picture.data[below + left], picture.data[below + right], shareX)
      data[y * width + x] = upper + (lower - upper) * shareY
    }
  }
  return { width, height, data, scale }
}

function mix(a = 0, b = 0, share: number): number {
  return a + (b - a) * share
}
