/** Dates as the data writes them. Today comes in as an argument. */

/** ISO date: `2026-11-21` matches, `21.11.2026` does not. */
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u

/** Whether the text is a date of the calendar: `2026-02-30` is not. */
export function isDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** The ISO date that it already is somewhere on earth: nobody can have read a page later than that. */
export function latestDate(now: Date): string {
  return new Date(now.getTime() + 14 * 60 * 60 * 1000).toISOString().slice(0, 10)
}
