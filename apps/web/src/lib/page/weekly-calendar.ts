/** A reminder once a week as a calendar file. What it is about stands nowhere in it: calendars are shared. */
import { calendarFile } from '@holdfast/engine/plan'

/** A Sunday in the past, so that whoever adds it has the next one this week. */
const FIRST = '2026-01-04T17:00'

/** Always the same, so that the file is too. */
const MADE = '2026-01-01T00:00:00Z'

/** The file's text. `title` is what the calendar shows. */
export function weeklyCalendar(title: string): string {
  return calendarFile({
    reminders: [{ id: 'weekly-talk', at: FIRST, title, weekly: true }],
    now: MADE,
  })
}
