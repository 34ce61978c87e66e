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

const SECONDS_PER_HOUR = 3_600

/**
 * As `isoFromEpoch`, for the times of many messages: neighbours mostly share their hour, whose text is kept, so that a
 * time is two pieces instead of twelve.
 */
export function createIsoClock(): (milliseconds: number) => string | null {
  const endings = Array.from(
    { length: SECONDS_PER_HOUR },
    (_, second) => `${twoDigits(Math.floor(second / 60))}:${twoDigits(second % 60)}Z`,
  )
  let lastHour = Number.NaN
  let start = ''
  return (milliseconds) => {
    const seconds = Math.floor(milliseconds / 1_000)
    const hour = Math.floor(seconds / SECONDS_PER_HOUR)
    if (hour !== lastHour) {
      const days = Math.floor(hour / 24)
      if (!(days >= FIRST_DAY && days <= LAST_DAY)) return null
      lastHour = hour
      start = `${isoDate(days)}T${twoDigits(hour - days * 24)}:`
    }
    return start + (endings[seconds - hour * SECONDS_PER_HOUR] ?? '')
  }
}

function twoDigits(value: number): string {
  return TWO_DIGITS[value] ?? String(value)
}
