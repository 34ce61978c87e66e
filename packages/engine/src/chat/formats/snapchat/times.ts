/** When something was sent, in each of the ways in which Snapchat has written it. */
import { isoFromEpoch } from '../../civil-time.ts'
import type { JsonRecord } from '../../json.ts'
import { isoFromUtcText } from '../../utc-time.ts'

/** Below this a number is seconds. */
const LATEST_SECONDS = 100_000_000_000

const MONTHS: readonly string[] = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
]

/** Matches `Wed Aug 19 12:00:00 UTC 2021`; not `Aug 19 12:00:00 2021`. */
const LONG_TIME =
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) UTC (?<year>\d{4})$/u

/** ISO 8601 in UTC; null where the record has no time that exists. */
export function timeOf(item: JsonRecord): string | null {
  const precise = item['Created(microseconds)']
  if (typeof precise === 'number' && precise > 0) {
    // Whatever the field is called, it holds milliseconds.
    const at = isoFromEpoch(precise)
    if (at !== null) return at
  }
  const created = item['Created']
  if (typeof created === 'number') {
    return isoFromEpoch(created < LATEST_SECONDS ? created * 1_000 : created)
  }
  return typeof created === 'string' ? (isoFromUtcText(created) ?? longTime(created)) : null
}

function longTime(text: string): string | null {
  const { month = '', day, time, year } = LONG_TIME.exec(text)?.groups ?? {}
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0')
  return isoFromUtcText(`${year ?? ''}-${number}-${day ?? ''} ${time ?? ''}`)
}
