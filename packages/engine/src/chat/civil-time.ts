/**
 * Dates and times as numbers and ISO 8601 strings, by own arithmetic: the engine has no clock and no `Date`, whose
 * results would depend on the machine's zone. Proleptic Gregorian calendar; no leap seconds.
 */

export const SECONDS_PER_DAY = 86_400

/** Years that a chat can carry; beyond them a date is a slip or a forgery. */
const FIRST_YEAR = 1970
const LAST_YEAR = 2199

/** Made once: a million messages need them five times each. */
const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, value) =>
  String(value).padStart(2, '0'),
)

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Whether year, month (from 1) and day exist in the calendar and lie in the years of chats. */
export function isCivilDate(year: number, month: number, day: number): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1) return false
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day <= (DAYS_IN_MONTH[month - 1] ?? 0) + (leap ? 1 : 0)
}

/** Days since 1970-01-01 (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * 146_097 + dayOfEra + dayOfYear - 719_468
}

/** `YYYY-MM-DD` of a number of days since 1970-01-01 (civil_from_days of the same source). */
export function isoDate(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/** `hh:mm:ss` of seconds since midnight. */
export function isoTime(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}`
}

/** `±hh:mm` of minutes east of UTC, or nothing where they are unknown. */
export function isoOffset(minutes: number | undefined): string {
  if (minutes === undefined || !Number.isFinite(minutes)) return ''
  const size = Math.min(Math.abs(Math.trunc(minutes)), 18 * 60)
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`
}

const FIRST_DAY = daysFromCivil(FIRST_YEAR, 1, 1)
const LAST_DAY = daysFromCivil(LAST_YEAR, 12, 31)

/** ISO 8601 in UTC of milliseconds since 1970, to the second; null outside the years of chats. */
export function isoFromEpoch(milliseconds: number): string | null {
  const seconds = Math.floor(milliseconds / 1_000)
  const days = Math.floor(seconds / SECONDS_PER_DAY)
  const inRange = days >= FIRST_DAY && days <= LAST_DAY
  return inRange ? `${isoDate(days)}T${isoTime(seconds - days * SECONDS_PER_DAY)}Z` : null
}

/**
 * As `isoFromEpoch`, for the times of many messages: neighbours mostly share their day, whose text is kept.
 */
export function createIsoClock(): (milliseconds: number) => string | null {
  let lastDay = Number.NaN
  let date = ''
  return (milliseconds) => {
    const seconds = Math.floor(milliseconds / 1_000)
    const days = Math.floor(seconds / SECONDS_PER_DAY)
    if (days !== lastDay) {
      if (!(days >= FIRST_DAY && days <= LAST_DAY)) return null
      lastDay = days
      date = isoDate(days)
    }
    return isoUtc(date, seconds - days * SECONDS_PER_DAY)
  }
}

const ZERO = 0x30
const HYPHEN = 0x2d
const COLON = 0x3a

/**
 * `YYYY-MM-DDThh:mm:ssZ` of a text that begins with the date and of seconds since midnight. Written letter by letter, for the
 * times of many messages: a text that is joined from pieces keeps the pieces, and is copied when it is first compared.
 */
export function isoUtc(date: string, seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  const hour = Math.floor(minutes / 60)
  const minute = minutes - hour * 60
  const second = seconds - minutes * 60
  const hourTens = Math.floor(hour / 10)
  const minuteTens = Math.floor(minute / 10)
  const secondTens = Math.floor(second / 10)
  return String.fromCharCode(
    date.charCodeAt(0),
    date.charCodeAt(1),
    date.charCodeAt(2),
    date.charCodeAt(3),
    HYPHEN,
    date.charCodeAt(5),
    date.charCodeAt(6),
    HYPHEN,
    date.charCodeAt(8),
    date.charCodeAt(9),
    0x54,
    ZERO + hourTens,
    ZERO + hour - hourTens * 10,
    COLON,
    ZERO + minuteTens,
    ZERO + minute - minuteTens * 10,
    COLON,
    ZERO + secondTens,
    ZERO + second - secondTens * 10,
    0x5a,
  )
}

function twoDigits(value: number): string {
  return TWO_DIGITS[value] ?? String(value)
}
