// One picture on its way from pixels to 64 × 64 points: the four passes of the Jarosz filter go over it together, LANES
// rows at a time.
import { addToColumns, averageAlongColumns, divide } from './along-columns'
import { averageAlongRows, keepAlongRows } from './along-rows'
import { fillLuma } from './luma'
import {
  allot,
  kept,
  keptColumns,
  keptRows,
  keptSums,
  LANES,
  POINTS,
  points,
  reset,
} from './memory'

let width: i32 = 0
let height: i32 = 0
let channels: i32 = 0
let windowAcross: i32 = 0
let windowDown: i32 = 0
let aheadAcross: i32 = 0
let aheadDown: i32 = 0

let input: usize = 0
let countsAcross: usize = 0
let countsDown: usize = 0
let light: usize = 0
let averages: usize = 0
let stride: usize = 0
let sums: usize = 0
let ring: usize = 0
let second: usize = 0
let keptRing: usize = 0
let zeros: usize = 0

/** Rows taken in by the filters along columns, second and fourth pass. */
let taken: i32 = 0
let keptTaken: i32 = 0
/** Rows that wait in the block of the third pass. */
let waiting: i32 = 0
let point: i32 = 0

/** Makes room. False where the machine has too little memory. Reckon with `counts…()` and `inputAt()` only after it. */
export function begin(wide: i32, high: i32, depth: i32, across: i32, down: i32): bool {
  width = wide
  height = high
  channels = depth
  windowAcross = across
  windowDown = down
  aheadAcross = (across + 2) / 2 - 1
  aheadDown = (down + 2) / 2 - 1
  taken = keptTaken = waiting = point = 0
  memory.fill(keptSums, 0, 256)
  return makeRoom()
}

function makeRoom(): bool {
  reset()
  const whole = (width + 3) & ~3
  const block = (windowAcross + whole + aheadAcross + 4) * LANES
  stride = <usize>whole * 4
  input = allot((width * channels * LANES + 3) / 4)
  countsAcross = allot(whole)
  countsDown = allot(height)
  light = allot(block)
  averages = allot(whole * LANES)
  sums = allot(whole)
  ring = allot(whole * windowDown)
  second = allot(block)
  zeros = allot(whole > POINTS ? whole : POINTS)
  keptRing = allot(POINTS * windowDown)
  return keptRing != 0
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

/** Takes the LANES rows at `inputAt()`, fewer at the end of the picture. */
export function takeRows(rows: i32): void {
  const first = light + <usize>windowAcross * LANES * 4
  for (let row = 0; row < rows; row++) {
    fillLuma(input + <usize>row * width * channels, channels, width, first + <usize>row * 4)
  }
  clearBehind(first)
  const entering = first
  averageAlongRows(entering, width, windowAcross, aheadAcross, countsAcross, averages, stride)
  for (let row = 0; row < rows; row++) takeAverages(averages + <usize>row * stride)
}

/** Whole vectors of four pixels were written: what lies behind the last column is not of the picture. */
function clearBehind(first: usize): void {
  memory.fill(first + <usize>width * LANES * 4, 0, 4 * LANES * 4)
}

/** Second pass. */
function takeAverages(row: usize): void {
  const oldest = ring + <usize>(taken % windowDown) * stride
  const place = taken - aheadDown
  taken++
  if (place < 0) {
    addToColumns(row, sums, oldest, width)
    return
  }
  const count = load<f32>(countsDown + <usize>place * 4)
  const first = second + <usize>windowAcross * LANES * 4
  averageAlongColumns(row, sums, oldest, width, count, first + <usize>waiting * 4)
  waiting++
  if (waiting == LANES) takeBlock()
}

/** Third pass. */
function takeBlock(): void {
  const first = second + <usize>windowAcross * LANES * 4
  clearBehind(first)
  keepAlongRows(first, windowAcross, aheadAcross, countsAcross, keptColumns, kept)
  for (let row = 0; row < waiting; row++) takeKept(kept + <usize>row * POINTS * 4)
  waiting = 0
}

/** Fourth pass. */
function takeKept(row: usize): void {
  addToColumns(row, keptSums, keptRing + <usize>(keptTaken % windowDown) * POINTS * 4, POINTS)
  const place = keptTaken - aheadDown
  keptTaken++
  while (point < POINTS && load<i32>(keptRows + <usize>point * 4) == place) {
    divide(keptSums, load<f32>(countsDown + <usize>place * 4), points + <usize>point * POINTS * 4)
    point++
  }
}

/** After the last row: lets the windows run out. */
export function finish(): void {
  for (let step = 0; step < aheadDown; step++) takeAverages(zeros)
  takeBlock()
  for (let step = 0; step < aheadDown; step++) takeKept(zeros)
}

/** For a picture of exactly 64 × 64 pixels, which is not filtered: `rows` rows at `inputAt()`, from row `top` on. */
export function keepRows(top: i32, rows: i32): void {
  for (let row = 0; row < rows; row++) {
    fillLuma(input + <usize>row * POINTS * channels, channels, POINTS, light)
    for (let column = 0; column < POINTS; column++) {
      const value = load<f32>(light + <usize>column * LANES * 4)
      store<f32>(points + <usize>((top + row) * POINTS + column) * 4, value)
    }
  }
}
