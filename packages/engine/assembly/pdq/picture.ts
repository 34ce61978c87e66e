// One picture on its way from pixels to 64 × 64 points: the four passes of the Jarosz filter go over it together, LANES
// rows at a time.
import { aim, averageFour, divide, slideColumns } from './along-columns'
import { averageAlongRows, keepAlongRows } from './along-rows'
import { fillLuma } from './luma'
import { allot, keptColumns, keptRows, keptSums, LANES, POINTS, points, reset } from './memory'

const COLUMN: usize = LANES * 4
const KEPT_STRIDE: usize = POINTS * 4

let width: i32 = 0
let height: i32 = 0
let channels: i32 = 0
let windowAcross: i32 = 0
let windowDown: i32 = 0
let aheadAcross: i32 = 0
let aheadDown: i32 = 0

let input: usize = 0
/** A row of the larger picture, and which of its bytes begin the pixels that are picked. */
let source: usize = 0
let places: usize = 0
let countsAcross: usize = 0
let countsDown: usize = 0
/** Blocks before the first and the third pass, from their first column on. */
let light: usize = 0
let second: usize = 0
/** Rows behind the first and the third pass, as many as a window needs and LANES more. */
let ring: usize = 0
let keptRing: usize = 0
let ringRows: i32 = 0
let stride: usize = 0
let sums: usize = 0

/** Rows that the first and the third pass have written, and that the second and the fourth have taken in. */
let written: i32 = 0
let entered: i32 = 0
let keptWritten: i32 = 0
let keptEntered: i32 = 0
/** Lanes of `second` that are full. */
let waiting: i32 = 0
let point: i32 = 0

/** Makes room. False where the machine has too little memory. `countsAcrossAt` and the like hold only after it. */
export function begin(wide: i32, high: i32, depth: i32, across: i32, down: i32): bool {
  width = wide
  height = high
  channels = depth
  windowAcross = across
  windowDown = down
  aheadAcross = (across + 2) / 2 - 1
  aheadDown = (down + 2) / 2 - 1
  written = entered = keptWritten = keptEntered = waiting = point = 0
  memory.fill(keptSums, 0, KEPT_STRIDE)
  return makeRoom()
}

function makeRoom(): bool {
  reset()
  const whole = (width + 3) & ~3
  const block = (windowAcross + whole + aheadAcross + 4) * LANES
  stride = <usize>whole * 4
  ringRows = (windowDown + LANES * 3) & ~(LANES - 1)
  input = allot((width * channels * LANES + 3) / 4)
  countsAcross = allot(whole)
  countsDown = allot(height)
  light = allot(block) + <usize>windowAcross * COLUMN
  second = allot(block) + <usize>windowAcross * COLUMN
  sums = allot(whole)
  keptRing = allot(POINTS * ringRows)
  const last = allot(whole * ringRows)
  ring = last
  return last != 0
}

/** Room for one row of a larger picture, of which the `width` pixels at `places` are picked. False as for `begin`. */
export function beginPicking(bytes: i32): bool {
  places = allot(width)
  source = allot((bytes + 3) / 4)
  return source != 0
}

/** Puts pixels of the row at `sourceAt()` into row `row` of the input. `places` are in bytes. */
export function pick(row: i32): void {
  let to = input + <usize>(row * width * channels)
  // Four bytes whatever a pixel has: the next pixel, or row, is written over what is too much.
  for (let column = 0; column < width; column++, to += channels) {
    store<i32>(to, load<i32>(source + load<i32>(places + <usize>column * 4)))
  }
}

export function sourceAt(): usize {
  return source
}

export function placesAt(): usize {
  return places
}

export function inputAt(): usize {
  return input
}

export function countsAcrossAt(): usize {
  return countsAcross
}

export function countsDownAt(): usize {
  return countsDown
}

/** Takes the LANES rows at `inputAt()`, of which the first `rows` are the picture's. */
export function takeRows(rows: i32): void {
  const bytes = <usize>(width * channels)
  fillLuma(input, bytes, channels, width, light)
  fillLuma(input + bytes * 4, bytes, channels, width, light + 16)
  clearBehind(light)
  const to = ring + <usize>(written % ringRows) * stride
  averageAlongRows(light, width, windowAcross, aheadAcross, countsAcross, to, stride)
  memory.fill(to + <usize>rows * stride, 0, <usize>(LANES - rows) * stride)
  written += LANES
  takeAverages()
}

/** After the last row: zeros until the windows have run out. */
export function finish(): void {
  while (keptEntered < height + aheadDown) {
    memory.fill(ring + <usize>(written % ringRows) * stride, 0, <usize>LANES * stride)
    written += LANES
    takeAverages()
  }
}

/** Whole vectors of four pixels were written: what lies behind the last column is not of the picture. */
function clearBehind(block: usize): void {
  memory.fill(block + <usize>width * COLUMN, 0, 4 * COLUMN)
}

/** Second pass. Its first averages belong to row 0, in lane 0. */
function takeAverages(): void {
  while (entered < aheadDown && entered < written) {
    slideColumns(rowOf(entered), rowOf(entered - windowDown), sums, width)
    entered++
  }
  while (entered >= aheadDown && entered + 4 <= written) {
    aim(ring, ringRows, stride, entered, windowDown)
    const place = entered - aheadDown
    averageFour(sums, width, countsDown + <usize>place * 4, second + <usize>waiting * 4)
    entered += 4
    waiting += 4
    if (waiting == LANES) takeBlock()
  }
}

/** Third pass. Rows below the picture count as zeros. */
function takeBlock(): void {
  waiting = 0
  clearBehind(second)
  const to = keptRing + <usize>(keptWritten % ringRows) * KEPT_STRIDE
  keepAlongRows(second, windowAcross, aheadAcross, countsAcross, keptColumns, to)
  const rows = max(0, min(LANES, height - keptWritten))
  memory.fill(to + <usize>rows * KEPT_STRIDE, 0, <usize>(LANES - rows) * KEPT_STRIDE)
  keptWritten += LANES
  while (keptEntered < keptWritten) takeKept()
}

/** Fourth pass. */
function takeKept(): void {
  slideColumns(keptRowOf(keptEntered), keptRowOf(keptEntered - windowDown), keptSums, POINTS)
  const place = keptEntered - aheadDown
  keptEntered++
  while (point < POINTS && load<i32>(keptRows + <usize>point * 4) == place) {
    divide(keptSums, load<f32>(countsDown + <usize>place * 4), points + <usize>point * KEPT_STRIDE)
    point++
  }
}

function rowOf(row: i32): usize {
  return ring + <usize>((row + ringRows) % ringRows) * stride
}

function keptRowOf(row: i32): usize {
  return keptRing + <usize>((row + ringRows) % ringRows) * KEPT_STRIDE
}

/** For a picture of exactly 64 × 64 pixels, which is not filtered: LANES rows at `inputAt()`, from row `top` on. */
export function keepRows(top: i32): void {
  const bytes = <usize>(POINTS * channels)
  fillLuma(input, bytes, channels, POINTS, light)
  fillLuma(input + bytes * 4, bytes, channels, POINTS, light + 16)
  for (let row = 0; row < LANES; row++) {
    for (let column = 0; column < POINTS; column++) {
      const value = load<f32>(light + <usize>(column * LANES + row) * 4)
      store<f32>(points + <usize>((top + row) * POINTS + column) * 4, value)
    }
  }
}
