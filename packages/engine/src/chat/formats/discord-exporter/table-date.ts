/**
 * The dates in DiscordChatExporter's tables: ISO 8601 in newer versions, `15-Jan-19 10:30 AM` in older ones, and between
 * them whatever the computer was set to.
 */
import { isCivilDate } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { isIsoTime } from '../../iso-time.ts'

export interface TableDate {
  /** ISO 8601, with an offset where the cell has one. */
  readonly at: string
  readonly zoned: boolean
}

/** Matches `2023-01-15T10:30:00.0000000+00:00`; its fraction is cut off. */
const ISO = /^(?<start>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.\d{1,9})?(?<zone>Z|[+-]\d\d:\d\d)?$/u

/** Matches `15-Jan-19 10:30 AM`; not `15-13-19`. */
const NAMED =
  /^(?<day>\d{1,2})-(?<month>[a-z]{3})-(?<year>\d{2,4}) (?<hour>\d{1,2}):(?<minute>\d\d)(?::\d\d)?(?:[ \u202F](?<half>[ap])m)?$/iu

/** Matches `1/15/2023 10:30 AM`, `15.01.2023 10:30`, `2023-01-15 10:30`; not `10:30`. */
const NUMERIC =
  /^(?<first>\d{1,4})[-./](?<second>\d{1,2})[-./](?<third>\d{2,4}),? (?<hour>\d{1,2}):(?<minute>\d\d)(?::\d\d)?(?:[ \u202F](?<half>[ap])m)?$/iu

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** Matches a cell of a table that is the day and month only, to see which comes first. */
const DAY_AND_MONTH =
  /(?:^|[",])(?<first>\d{1,2})[./](?<second>\d{1,2})[./]\d{2,4},? \d{1,2}:\d\d/gu

/** A function from the cells of one table to times; null where a cell is no date. */
export function createDateReader(
  file: TextFile,
  { report }: Pick<FormatContext, 'report'>,
): (cell: string) => TableDate | null {
  let dayFirst: boolean | undefined
  return (cell) => {
    const iso = ISO.exec(cell)?.groups
    if (iso !== undefined) {
      const at = `${iso['start'] ?? ''}${iso['zone'] ?? ''}`
      return isIsoTime(at) ? { at, zoned: iso['zone'] !== undefined } : null
    }
    const named = NAMED.exec(cell)?.groups
    if (named !== undefined) {
      const month = MONTHS.indexOf((named['month'] ?? '').toLowerCase()) + 1
      return build(Number(named['year']), month, Number(named['day']), named)
    }
    const numeric = NUMERIC.exec(cell)?.groups
    if (numeric === undefined) return null
    const [first, second, third] = [numeric['first'], numeric['second'], numeric['third']].map(
      Number,
    )
    if (first === undefined || second === undefined || third === undefined) return null
    if (first > 31) return build(first, second, third, numeric)
    if (dayFirst === undefined) {
      const order = findOrder(file.text)
      if (order === null) report({ code: 'ambiguous-date-order', place: { file: file.name } })
      // Half days are written where the month comes first more often than not.
      dayFirst = order ?? numeric['half'] === undefined
    }
    return dayFirst ? build(third, second, first, numeric) : build(third, first, second, numeric)
  }
}

/** Whether the day comes first, by any date of the table that can be read one way only; null where there is none. */
function findOrder(text: string): boolean | null {
  for (const { groups } of text.matchAll(DAY_AND_MONTH)) {
    if (Number(groups?.['first']) > 12) return true
    if (Number(groups?.['second']) > 12) return false
  }
  return null
}

function build(
  shortYear: number,
  month: number,
  day: number,
  { hour, minute, half }: Readonly<Record<string, string | undefined>>,
): TableDate | null {
  const year = shortYear < 100 ? 2000 + shortYear : shortYear
  const hours =
    half === undefined ? Number(hour) : (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (!isCivilDate(year, month, day) || hours > 23 || Number(minute) > 59) return null
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  return { at: `${date}T${String(hours).padStart(2, '0')}:${minute ?? '00'}:00`, zoned: false }
}
