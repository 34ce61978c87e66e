/** Times of lists as numbers, so that the newer of two records is known. The engine has no clock and no calendar of it. */

/** Matches `2026-05-12T21:04:00Z`, `2026-05-12T21:04:00.5+02:00`; not a time without a zone. */
const TIME =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d(?:\.\d{1,9})?)(?:Z|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d))$/u

const SECONDS_A_DAY = 86_400

/** Seconds since 1970 of a time of ISO 8601 with its zone; null where the text is none. */
export function secondsOf(text: string): number | null {
  const parts = TIME.exec(text.trim())?.groups
  if (parts === undefined) return null
  const number = (name: string): number => Number(parts[name] ?? 0)
  const [month, day] = [number('month'), number('day')]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const offset = (number('hours') * 60 + number('minutes')) * (parts['sign'] === '-' ? -60 : 60)
  const time = number('hour') * 3600 + number('minute') * 60 + number('second')
  return daysSince1970(number('year'), month, day) * SECONDS_A_DAY + time - offset
}

/** Days from 1 January 1970 in the Gregorian calendar (Hinnant, chrono-compatible low-level date algorithms). */
function daysSince1970(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const days = ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear
  return era * 146_097 + days - 719_468
}
