/**
 * Finds out whether a file writes day or month first. Exports do not say; the whole file is looked at, and where it
 * stays open that is said. Year first always means year, month, day: no phone writes year, day, month.
 */
import { daysFromCivil, isCivilDate } from '../../civil-time.ts'
import { BARE, type HeaderShape, type WrittenDate } from './header-shape.ts'

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

/** WhatsApp began in 2009; what reads as an earlier year is read wrongly. */
const FIRST_YEAR = 2009

/** Years that the Buddhist calendar is ahead, and the first of its years that a chat can carry. */
const BUDDHIST_YEARS = 543
const FIRST_BUDDHIST_YEAR = FIRST_YEAR + BUDDHIST_YEARS

/** One reading must have this many times the faults of the other before the other counts as certain. */
const CLEAR_FACTOR = 3

/** A chat that fits into this share of the other reading's span is more likely read this way. */
const COMPACT_SHARE = 0.25

/** The order of the numbers in the dates of headers of one shape, given in the order of the file. */
export function inferDateOrder(dates: readonly WrittenDate[], shape: HeaderShape): InferredOrder {
  if (shape.yearDigits === 'first-four') return { order: 'year-month-day', certain: true }
  const dayFirst = tryOrder(dates, 'day-month-year')
  const monthFirst = tryOrder(dates, 'month-day-year')
  if (shape.yearDigits === 'last-two') {
    const yearFirst = tryOrder(dates, 'year-month-day')
    const better = [dayFirst, monthFirst].every((other) => isMoreLikely(yearFirst, other))
    const korean = shape.spacedDots && yearFirst.impossible <= dayFirst.impossible
    if (better || korean) return { order: 'year-month-day', certain: true }
  }
  // No country writes month first with dots or hyphens; only dates that do not exist can tell otherwise.
  if (shape.separator !== '/' && dayFirst.impossible <= monthFirst.impossible) {
    return { order: 'day-month-year', certain: true }
  }
  for (const [one, other] of [
    [dayFirst, monthFirst],
    [monthFirst, dayFirst],
  ] as const) {
    if (isMoreLikely(one, other)) return { order: one.order, certain: isClear(one, other) }
  }
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
  // iOS writes the years of the Buddhist calendar where the phone is set to it, as it is in Thailand.
  const common = year >= FIRST_BUDDHIST_YEAR ? year - BUDDHIST_YEARS : year
  const fullYear = common < 100 ? 2_000 + common : common
  const possible = fullYear >= FIRST_YEAR && isCivilDate(fullYear, month, day)
  return possible ? daysFromCivil(fullYear, month, day) : null
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

function isMoreLikely(one: Trial, other: Trial): boolean {
  if (one.impossible !== other.impossible) return one.impossible < other.impossible
  return one.backwards < other.backwards
}

/** Whether the evidence against the other reading outweighs a few forged or faulty dates. */
function isClear(one: Trial, other: Trial): boolean {
  const evidence = one.impossible === other.impossible ? 'backwards' : 'impossible'
  return one[evidence] * CLEAR_FACTOR <= other[evidence]
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
