/** Writes the times of an export as ISO 8601. Neighbouring messages share most of a time, so the shared part is kept. */
import { isoDate, isoOffset, isoTime } from '../../civil-time.ts'

/** A function from a local day (since 1970) and the seconds since midnight to an ISO time, with the offset if known. */
export function createClock(
  offsetMinutes: number | undefined,
): (day: number, seconds: number) => string {
  const offset = isoOffset(offsetMinutes)
  const endings = Array.from({ length: 60 }, (_, second) => isoTime(second).slice(6) + offset)
  let lastDay = Number.NaN
  let lastMinute = Number.NaN
  let date = ''
  let minutes = ''
  return (day, seconds) => {
    const minute = Math.floor(seconds / 60)
    if (day !== lastDay || minute !== lastMinute) {
      if (day !== lastDay) date = isoDate(day)
      minutes = `${date}T${isoTime(minute * 60).slice(0, 6)}`
      lastDay = day
      lastMinute = minute
    }
    return minutes + (endings[seconds - minute * 60] ?? '')
  }
}
