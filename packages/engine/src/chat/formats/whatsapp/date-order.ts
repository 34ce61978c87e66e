/**
 * Finds out whether a file writes day or month first. Exports do not say; the whole file is looked at, and where it
 * stays open that is said. Year first always means year, month, day: no phone writes year, day, month.
 */
import { daysFromCivil, isCivilDate } from '../../civil-time.ts'
import type { Header } from './header.ts'

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

/** The order of the numbers in the dates of these headers, which must have one shape. */
export function inferDateOrder(headers: readonly Header[]): InferredOrder {
  const traits = headers[0]?.traits
  if (traits === undefined) return { order: 'day-month-year', certain: false }
  if (traits.yearDigits === 'first-four') return { order: 'year-month-day', certain: true }
  const dayFirst = tryOrder(headers, 'day-month-year')
  const monthFirst = tryOrder(headers, 'month-day-year')
  if (traits.yearDigits === 'last-two' && dayFirst.impossible > 0 && monthFirst.impossible > 0) {
    const yearFirst = tryOrder(headers, 'year-month-day')
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
  if (traits.separator !== '/') return { order: 'day-month-year', certain: true }
  const same = headers.every((header) => header.first === header.second)
  return { order: likelierOrder(dayFirst, monthFirst, headers), certain: same }
}

/** Days since 1970 of a header's date, or null where the calendar has no such day. */
export function dayOf(header: Header, order: DateOrder): number | null {
  const { first, second, third } = header
  const [year, month, day] =
    order === 'year-month-day'
      ? [first, second, third]
      : order === 'day-month-year'
        ? [third, second, first]
        : [third, first, second]
  const fullYear = year < 100 ? 2_000 + year : year
  return isCivilDate(fullYear, month, day) ? daysFromCivil(fullYear, month, day) : null
}

function tryOrder(headers: readonly Header[], order: DateOrder): Trial {
  let impossible = 0
  let backwards = 0
  let latest = -Infinity
  let earliest = Infinity
  let before = -Infinity
  for (const header of headers) {
    const day = dayOf(header, order)
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
function likelierOrder(dayFirst: Trial, monthFirst: Trial, headers: readonly Header[]): DateOrder {
  if (dayFirst.span < monthFirst.span * COMPACT_SHARE) return 'day-month-year'
  if (monthFirst.span < dayFirst.span * COMPACT_SHARE) return 'month-day-year'
  // English (United States) writes 1/4/23, 7:02 PM; the other twelve-hour countries write 04/01/2023.
  const bare = headers.some((header) => (header.padding & 0b1010) !== 0)
  const twelveHours = headers[0]?.traits.twelveHours === true
  return twelveHours && bare ? 'month-day-year' : 'day-month-year'
}
