/** Writes the times of an export as ISO 8601. Messages share dates and minutes, so each is written out once. */
import { isoDate, isoOffset, isoTime } from '../../civil-time.ts'

/** A function from a local day (since 1970) and the seconds since midnight to an ISO time, with the offset if known. */
export function createClock(
  offsetMinutes: number | undefined,
): (day: number, seconds: number) => string {
  const offset = isoOffset(offsetMinutes)
  const minutes: string[] = Array.from({ length: 24 * 60 }, (_, minute) => isoMinute(minute))
  const endings: string[] = Array.from(
    { length: 60 },
    (_, second) => isoTime(second).slice(5) + offset,
  )
  let lastDay = Number.NaN
  let date = ''
  return (day, seconds) => {
    if (day !== lastDay) date = isoDate(day)
    lastDay = day
    const minute = Math.floor(seconds / 60)
    return date + (minutes[minute] ?? '') + (endings[seconds - minute * 60] ?? '')
  }
}

/** `Thh:mm` of a minute of the day. */
function isoMinute(minute: number): string {
  return `T${isoTime(minute * 60).slice(0, 5)}`
}
