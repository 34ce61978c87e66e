/** For the tests and the bench: a time as imessage-exporter writes it. */

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `Jan 13, 2026  9:05:00 AM` of `2026-01-13T09:05:00Z`. */
export function writtenTime(at: string): string {
  const hour = Number(at.slice(11, 13))
  const month = MONTHS[Number(at.slice(5, 7)) - 1] ?? ''
  const clock = `${String(hour % 12 || 12).padStart(2)}${at.slice(13, 19)}`
  return `${month} ${at.slice(8, 10)}, ${at.slice(0, 4)} ${clock} ${hour < 12 ? 'AM' : 'PM'}`
}
