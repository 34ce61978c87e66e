/**
 * Reads times as they stand in copied chats: `14:05`, `Today at 2:05 PM`, `12.03.26 14:05`, `2:05 PM, Mar 12, 2026`.
 * Which number of a date is the day is only known from all dates of a text.
 */
import { isCivilDate } from '../../civil-time.ts'
import { MONTHS, SHORT_WEEKDAYS, TIME_WORDS } from './time-words.ts'

export interface WrittenTime {
  /** Seconds since midnight. */
  readonly seconds: number
  /** Three numbers as they are written, where the date is whole. */
  readonly date?: readonly [number, number, number]
  /** The date's separator: `/`, `.`, `-`, or a space where the month is a word and the order therefore known. */
  readonly separator?: string
}

export type DateOrder = 'day-month-year' | 'month-day-year'

const MAX_LENGTH = 60

/** Matches a digit, which every time has; not letters. */
const DIGIT = /\d/u

/** Matches `14:05`, `2.05 PM`, `14:05:09`, `2:05 p. m.`; not `14`, `1:2`. */
const CLOCK =
  /(?<!\d)(?<hour>\d{1,2})[.:](?<minute>\d{2})(?:[.:](?<second>\d{2}))?(?:\s?(?<half>[ap])\.?\s?m\b\.?)?(?![\d.:]*\d)/iu

/** Matches `12.03.26`, `3/4/2026`, `2026-03-12`; not `12.03.`, `3/4`. */
const NUMERIC_DATE =
  /(?<!\d)(?<first>\d{1,4})(?<separator>[./-])(?<second>\d{1,2})\k<separator>(?<third>\d{1,4})(?!\d)/u

/** Matches a date without its year before a time, `12.03. ` of `12.03. 14:05`, `28/05, `; not `12.03`. */
const SHORT_DATE = /(?<!\d)\d{1,2}[./]\d{1,2}[./]?,? (?=[^\n]{0,20}\d[.:]\d)/u

/** Matches a word with the dot behind it, or a number: `Mar`, `März`, `12.`, `2026`; not punctuation. */
const PART = /[\p{L}'’]+\.?|\d+\.?/gu

/** Matches what may stand between the parts: `, `, ` - `, `[`; not letters or digits. */
const NOT_BETWEEN = /[^\s,.·•|()[\]—–-]/u

/** The time in a text that holds nothing else, or null. */
export function readWrittenTime(text: string): WrittenTime | null {
  if (text.length > MAX_LENGTH || !DIGIT.test(text)) return null
  const numeric = NUMERIC_DATE.exec(text)?.groups
  // The date first: `12.03.26` would pass for a clock.
  const rest =
    numeric === undefined ? text.replace(SHORT_DATE, ' ') : text.replace(NUMERIC_DATE, ' ')
  const clock = CLOCK.exec(rest)?.groups
  if (clock === undefined) return null
  const seconds = secondsOf(clock)
  const words = rest.replace(CLOCK, ' ')
  const parts = words.match(PART) ?? []
  if (seconds === null || NOT_BETWEEN.test(words.replaceAll(PART, ' '))) return null
  const named = numeric === undefined ? readNamedDate(parts) : undefined
  const others = named === undefined ? parts : named.others
  const dated = numeric !== undefined || named !== undefined
  if (!others.every((part) => isTimeWord(part, dated))) return null
  if (numeric !== undefined) {
    const { first, second, third, separator = '/' } = numeric
    return { seconds, date: [Number(first), Number(second), Number(third)], separator }
  }
  return named === undefined ? { seconds } : { seconds, date: named.date, separator: ' ' }
}

function isTimeWord(part: string, dated: boolean): boolean {
  const word = part.replace('.', '').toLowerCase()
  return TIME_WORDS.has(word) || (dated && SHORT_WEEKDAYS.has(word))
}

/** `12 March 2026`, `Mar 12, 2026` as day, month, year. */
function readNamedDate(
  parts: readonly string[],
):
  | { readonly date: readonly [number, number, number]; readonly others: readonly string[] }
  | undefined {
  const monthAt = parts.findIndex((part) => monthOf(part) !== undefined)
  const numbers = parts.filter((part) => part.charCodeAt(0) <= 0x39)
  const [day = '', year = ''] = numbers
  if (monthAt < 0 || numbers.length !== 2 || year.length !== 4) return undefined
  const others = parts.filter((part, index) => index !== monthAt && !numbers.includes(part))
  return {
    date: [Number.parseInt(day, 10), monthOf(parts[monthAt] ?? '') ?? 0, Number(year)],
    others,
  }
}

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase()
  return MONTHS.get(lower.slice(0, 4)) ?? MONTHS.get(lower.slice(0, 3))
}

function secondsOf(clock: Readonly<Record<string, string | undefined>>): number | null {
  const hour = Number(clock['hour'])
  const minute = Number(clock['minute'])
  const second = Number(clock['second'] ?? 0)
  const half = clock['half']?.toLowerCase()
  if (minute > 59 || second > 59 || hour > (half === undefined ? 23 : 12)) return null
  const hours = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return hours * 3_600 + minute * 60 + second
}

/** The order of day and month in all times of a text, and whether one of them shows it. */
export function dateOrderOf(times: readonly WrittenTime[]): {
  readonly order: DateOrder
  readonly certain: boolean
} {
  let dayFirst = false
  let monthFirst = false
  let open = false
  for (const { date, separator } of times) {
    if (date === undefined || separator === ' ' || date[0] > 31) continue
    if (date[0] > 12 || separator !== '/') dayFirst = true
    else if (date[1] > 12) monthFirst = true
    else if (date[0] !== date[1]) open = true
  }
  const order = monthFirst && !dayFirst ? 'month-day-year' : 'day-month-year'
  return { order, certain: dayFirst !== monthFirst || (!open && !dayFirst) }
}

/** Year, month and day of a written date, or null where the calendar has no such day. */
export function civilDateOf(
  { date, separator }: WrittenTime,
  order: DateOrder,
): readonly [year: number, month: number, day: number] | null {
  if (date === undefined) return null
  const [first, second, third] = date
  const yearFirst = first > 31
  const monthFirst = order === 'month-day-year' && separator !== ' '
  const year = yearFirst ? first : third
  const month = yearFirst || !monthFirst ? second : first
  const day = yearFirst ? third : monthFirst ? second : first
  const fullYear = year < 100 ? 2_000 + year : year
  return isCivilDate(fullYear, month, day) ? [fullYear, month, day] : null
}
