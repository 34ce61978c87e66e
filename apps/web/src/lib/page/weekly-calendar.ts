/** A reminder once a week as an iCalendar file (RFC 5545). What it is about stands nowhere in it: calendars are shared. */

/** A Sunday in the past, so that whoever adds it has the next one this week; without a zone it is five o'clock everywhere. */
const FIRST = '20260104T170000'

/** The file's text. `title` is what the calendar shows, one line of at most 60 characters without commas or semicolons. */
export function weeklyCalendar(title: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//weekly//EN',
    'BEGIN:VEVENT',
    'UID:weekly-talk',
    'DTSTAMP:20260101T000000Z',
    `DTSTART:${FIRST}`,
    'DURATION:PT15M',
    'RRULE:FREQ=WEEKLY',
    `SUMMARY:${title}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${title}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.join('\r\n')}\r\n`
}
