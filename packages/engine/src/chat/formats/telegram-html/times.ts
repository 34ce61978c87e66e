/** The times in the titles of Telegram's pages. Newer builds add the zone. */
import { isCivilDate } from '../../civil-time.ts'

/** Matches `23.08.2023 13:11:23 UTC-08:00`, `01.02.2020 09:05:07`; not `13:11`, `31.12.2020`. */
const PAGE_TIME =
  /^(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d{4}) (?<time>(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?: UTC(?<zone>[+-](?:0\d|1[0-8]):[0-5]\d))?$/u

export interface PageTime {
  /** ISO 8601, with an offset where the page tells it. */
  readonly at: string
  readonly zoned: boolean
}

/** The time in a title; null where it is none. */
export function readPageTime(title: string): PageTime | null {
  const { day, month, year, time, zone } = PAGE_TIME.exec(title)?.groups ?? {}
  if (day === undefined || month === undefined || year === undefined || time === undefined) {
    return null
  }
  if (!isCivilDate(Number(year), Number(month), Number(day))) return null
  const at = `${year}-${month}-${day}T${time}${zone ?? ''}`
  return { at, zoned: zone !== undefined }
}
