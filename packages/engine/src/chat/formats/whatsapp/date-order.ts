/**
 * Finds out whether a file writes day or month first. Exports do not say; the whole file is looked at, and where it
 * stays open that is said. Year first always means year, month, day: no phone writes year, day, month.
 */
import { daysFromCivil, isCivilDate } from '../../civil-time.ts'
import { BARE, type HeaderShape, type WrittenDate } from './header.ts'

export type DateOrder = 'day-month-year' | 'month-day-year' | 'year-month-day'

export interface InferredOrder {
  readonly order: DateOrder
  /** False where the file could be read the other way round as well. */
  readonly certain: boolean
}

interface Trial {
  readonly order: DateOrder
  /** Dates that are not in the calendar when read this way. */
  readonly impossible: number
  /** Steps backwards in time; a chat goes forward. */
  readonly backwards: number
  /** Days from the earliest to the latest. */
  readonly span: number
}

/** A chat that fits into this share of the other reading's span is more likely read this way. */
const COMPACT_SHARE = 0.25

/** The order of the numbers in the dates of headers of one shape, given in the order of the file. */
export function inferDateOrder(dates: readonly WrittenDate[], shape: HeaderShape): InferredOrder {
  if (shape.yearDigits === 'first-four') return { order: 'year-month-day', certain: true }
  const dayFirst = tryOrder(dates, 'day-month-year')
  const monthFirst = tryOrder(dates, 'month-day-year')
  if (shape.yearDigits === 'last-two' && dayFirst.impossible > 0 && monthFirst.impossible > 0) {
    const yearFirst = tryOrder(dates, 'year-month-day')
    const least = Math.min(dayFirst.impossible, monthFirst.impossible)
    if (yearFirst.impossible < least) return { order: 'year-month-day', certain: true }
  }
  for (const evidence of ['impossible', 'backwards'] as const) {
    if (dayFirst[evidence] !== monthFirst[evidence]) {
      const better = dayFirst[evidence] < monthFirst[evidence] ? dayFirst : monthFirst
      return { order: better.order, certain: true }
    }
  }
  // No country writes month first with dots or hyphens.
  if (shape.separator !== '/') return { order: 'day-month-year', certain: true }
  const same = dates.every(({ first, second }) => first === second)
  return { order: likelierOrder(dayFirst, monthFirst, dates, shape), certain: same }
}

/** Days since 1970 of a date, or null where the calendar has no such day. */
export function dayOf(date: WrittenDate, order: DateOrder): number | null {
  const { first, second, third } = date
  if (order === 'year-month-day') return dayNumber(first, second, third)
  return order === 'day-month-year'
    ? dayNumber(third, second, first)
    : dayNumber(third, first, second)
}

function dayNumber(year: number, month: number, day: number): number | null {
  const fullYear = year < 100 ? 2_000 + year : year
  return isCivilDate(fullYear, month, day) ? daysFromCivil(fullYear, month, day) : null
}

function tryOrder(dates: readonly WrittenDate[], order: DateOrder): Trial {
  let impossible = 0
  let backwards = 0
  let latest = -Infinity
  let earliest = Infinity
  let before = -Infinity
  for (const date of dates) {
    const day = dayOf(date, order)
    if (day === null) {
      impossible += 1
      continue
    }
    if (day < before) backwards += 1
    before = day
    if (day > latest) latest = day
    if (day < earliest) earliest = day
  }
  return { order, impossible, backwards, span: latest - earliest }
}

/** The better guess where both readings are possible: the clearly shorter chat, else the habit of the notation. */
function likelierOrder(
  dayFirst: Trial,
  monthFirst: Trial,
  dates: readonly WrittenDate[],
  shape: HeaderShape,
): DateOrder {
  if (dayFirst.span < monthFirst.span * COMPACT_SHARE) return 'day-month-year'
  if (monthFirst.span < dayFirst.span * COMPACT_SHARE) return 'month-day-year'
  // English (United States) writes 1/4/23, 7:02 PM; the other twelve-hour countries write 04/01/2023.
  const bare = dates.some(({ padding }) => (padding & (BARE | (BARE << 2))) !== 0)
  return shape.twelveHours && bare ? 'month-day-year' : 'day-month-year'
}
