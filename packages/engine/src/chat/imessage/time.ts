/** The times of imessage-exporter: always in English, with a space in front of an hour of one digit, never a zone. */
import { isCivilDate, isoDate, isoTime, daysFromCivil } from '../civil-time.ts'
import { monthOfName } from '../month-names.ts'

/** Matches `May 17, 2022  5:29:42 PM` at the beginning of a line; not `17 May 2022`, `May 17`. */
const TIME =
  /^(?<month>[A-Z][a-z]{2}) (?<day>\d{2}), (?<year>\d{4}) {1,2}(?<hour>\d{1,2}):(?<minute>\d{2}):(?<second>\d{2}) (?<half>[AP])M/u

export interface WrittenTime {
  /** `2022-05-17T17:29:42`; null where no calendar has it. */
  readonly time: string | null
  /** Characters that it takes. */
  readonly length: number
}

/** The time at the beginning of a text; null where there is none. */
export function timeAt(text: string): WrittenTime | null {
  // Most lines are seen to be none by their first characters.
  if (text.charCodeAt(3) !== 0x20 || text.charCodeAt(6) !== 0x2c) return null
  const found = TIME.exec(text)
  const { month, day, year, hour, minute, second, half } = found?.groups ?? {}
  if (found === null) return null
  const [days, hours] = [Number(day), Number(hour)]
  const [minutes, seconds] = [Number(minute), Number(second)]
  const months = monthOfName(month ?? '')
  const isTime =
    isCivilDate(Number(year), months, days) && hours <= 12 && minutes < 60 && seconds < 60
  const ofDay = ((hours % 12) + (half === 'P' ? 12 : 0)) * 3_600 + minutes * 60 + seconds
  const time = `${isoDate(daysFromCivil(Number(year), months, days))}T${isoTime(ofDay)}`
  return { time: isTime ? time : null, length: found[0].length }
}
