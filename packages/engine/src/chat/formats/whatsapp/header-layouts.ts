/**
 * The fast way to a header: a file's headers have few layouts (the same characters in the same places, digits apart),
 * so a line is first compared with the layouts seen before. Knows nothing that `header.ts` did not find out first.
 */
import { CODE, digitOf, isMark, isSpecialSpace, zeroOf } from './characters.ts'
import { paddingOf, type Header, type HeaderScanner, type WrittenDate } from './header-shape.ts'

interface Layout {
  /** The characters between line start and body; 0 for a digit. */
  readonly codes: Uint16Array
  /** For each place of a digit the number it belongs to: 0–2 the date, 3–5 the time. */
  readonly groups: Uint8Array
  /** The zero of the script of the digits. */
  readonly zero: number
  /** Digits of each number. */
  readonly widths: Uint8Array
  /** Hours that the words beside the time add. */
  readonly halfDay: number
  /** The header from which the layout was learned. */
  readonly model: Header
}

/** Twelve-hour clocks without padding have sixteen. */
const MAX_LAYOUTS = 16
const NUMBERS = 6
const NO_DATE: WrittenDate = { first: -1, second: -1, third: -1, padding: 0 }

/** The scanner `scan` of the same text, made fast for lines laid out like those it has accepted. */
export function rememberLayouts(text: string, scan: HeaderScanner): HeaderScanner {
  const layouts: Layout[] = []
  const numbers = new Int32Array(NUMBERS)
  let date = NO_DATE
  let last: Layout | null = null

  return (line, start, end) => {
    // Neighbours share their day and half of the day, so the last layout comes first.
    if (last !== null && matches(last, start, end)) return toHeader(last, line, start)
    for (const layout of layouts) {
      if (layout !== last && matches(layout, start, end)) {
        last = layout
        return toHeader(layout, line, start)
      }
    }
    const header = scan(line, start, end)
    if (header !== null && layouts.length < MAX_LAYOUTS) {
      const layout = learnLayout(text, header)
      if (layout !== null) layouts.push(layout)
    }
    return header
  }

  /** Whether the line has the layout; its numbers are then in `numbers`. */
  function matches({ codes, groups, zero, model }: Layout, start: number, end: number): boolean {
    const body = start + codes.length
    if (body > end) return false
    numbers.fill(0)
    for (let place = 0; place < codes.length; place += 1) {
      const code = text.charCodeAt(start + place)
      if (codes[place] === 0) {
        const digit = code - zero
        if (digit < 0 || digit > 9) return false
        const group = groups[place] ?? 0
        numbers[group] = (numbers[group] ?? 0) * 10 + digit
      } else if (code !== codes[place]) return false
    }
    const lastHour = model.shape.twelveHours ? 12 : 23
    const inTime = numberAt(3) <= lastHour && numberAt(4) < 60 && numberAt(5) < 60
    // More spaces or marks belong to the joint; they are for the careful scanner.
    return inTime && (body === end || !isSpaceOrMark(text.charCodeAt(body)))
  }

  function numberAt(group: number): number {
    return numbers[group] ?? 0
  }

  function toHeader(
    { codes, widths, halfDay, model }: Layout,
    line: number,
    start: number,
  ): Header {
    const first = numberAt(0)
    const second = numberAt(1)
    const third = numberAt(2)
    const hour = numberAt(3)
    const padding = paddingOf(first, widths[0] ?? 0) | (paddingOf(second, widths[1] ?? 0) << 2)
    const same = date.first === first && date.second === second && date.third === third
    if (!same || date.padding !== padding) date = { first, second, third, padding }
    const hours = model.shape.twelveHours ? (hour % 12) + halfDay : hour
    return {
      line,
      start,
      body: start + codes.length,
      date,
      time: hours * 3_600 + numberAt(4) * 60 + numberAt(5),
      hourPadding: paddingOf(hour, widths[3] ?? 0),
      shape: model.shape,
    }
  }
}

function isSpaceOrMark(code: number): boolean {
  return code === CODE.space || isSpecialSpace(code) || isMark(code)
}

/** The layout of a header, or null where it mixes scripts or has an hour that proves nothing. */
function learnLayout(text: string, model: Header): Layout | null {
  const length = model.body - model.start
  const codes = new Uint16Array(length)
  const groups = new Uint8Array(length)
  const widths = new Uint8Array(NUMBERS)
  let hour = 0
  let group = -1
  let zero = 0
  for (let place = 0; place < length; place += 1) {
    const code = text.charCodeAt(model.start + place)
    const digit = digitOf(code)
    if (digit < 0) {
      codes[place] = code
      continue
    }
    if (zero === 0) zero = zeroOf(code)
    if (zeroOf(code) !== zero) return null
    if (place === 0 || codes[place - 1] !== 0) group += 1
    if (group >= NUMBERS) return null
    groups[place] = group
    widths[group] = (widths[group] ?? 0) + 1
    if (group === 3) hour = hour * 10 + digit
  }
  const halfDay = Math.floor(model.time / 3_600) - (hour % 12)
  if (group < 4 || (model.shape.twelveHours && hour > 12)) return null
  return { codes, groups, zero, widths, halfDay, model }
}
