/** Reminders as a calendar file (iCalendar, RFC 5545). It takes titles as they are: whoever writes them keeps them neutral. */

export interface Reminder {
  /** Unique in the file; becomes the UID. */
  readonly id: string
  /** Local time without a zone, `2026-11-30T17:30`: it rings at that hour wherever the device is. */
  readonly at: string
  readonly title: string
  /** Whether it comes again every week. */
  readonly weekly?: boolean
}

export interface CalendarRequest {
  readonly reminders: readonly Reminder[]
  /** When the file is made, in UTC as ISO 8601, to the second or finer. */
  readonly now: string
}

/** Octets of a line at most, without its end (section 3.1). */
const LINE = 75

/** Local times as a reminder has them: `2026-11-30T17:30` matches, `30.11.2026` and `2026-11-30T17:30Z` do not. */
const LOCAL = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/u

/** UTC times: `2026-11-29T10:00:00.000Z` and the same to the second match, a local time does not. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/u

/** What a text value may not hold plainly (section 3.3.11): the comma of `a, b` matches. */
const SPECIAL = /[\\;,]/gu

/** Line breaks of every kind. */
const BREAK = /\r\n|\r|\n/gu

/** Characters that no value may hold: a bell matches, a tab does not. */
// eslint-disable-next-line no-control-regex -- these are what must go
const CONTROL = /[\u0000-\u0008\v\f\u000E-\u001F\u007F]/gu

/** The file's text, each line ended by CRLF. Throws a RangeError for a time that is not of the form asked for. */
export function calendarFile({ reminders, now }: CalendarRequest): string {
  if (!UTC.test(now)) throw new RangeError(`now: expected a time in UTC, got ${now}`)
  const stamp = `${compact(now.slice(0, 19))}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    // Neutral too: some calendars show who made an entry.
    'PRODID:-//calendar//EN',
    'CALSCALE:GREGORIAN',
    ...reminders.flatMap((reminder) => event(reminder, stamp)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

function event({ id, at, title, weekly = false }: Reminder, stamp: string): readonly string[] {
  if (!LOCAL.test(at))
    throw new RangeError(`at: expected a local time as 2026-11-30T17:30, got ${at}`)
  const text = escape(title)
  return [
    'BEGIN:VEVENT',
    `UID:${escape(id)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${compact(at)}00`,
    'DURATION:PT15M',
    ...(weekly ? ['RRULE:FREQ=WEEKLY'] : []),
    `SUMMARY:${text}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
  ]
}

function compact(time: string): string {
  return time.replaceAll('-', '').replaceAll(':', '')
}

function escape(text: string): string {
  return text
    .replace(SPECIAL, (character) => `\\${character}`)
    .replace(BREAK, '\\n')
    .replace(CONTROL, '')
}

/** Long lines go on in the next one after a space, never inside a character. */
function fold(line: string): string {
  let folded = ''
  let length = 0
  for (const character of line) {
    const octets = octetsOf(character)
    if (length + octets > LINE) {
      folded += '\r\n '
      length = 1
    }
    folded += character
    length += octets
  }
  return folded
}

/** How many octets UTF-8 needs for a character. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
