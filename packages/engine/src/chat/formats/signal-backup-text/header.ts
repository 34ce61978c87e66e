/** Recognises the beginning of a line of signalbackup-tools: time, then a name in angle brackets or three stars. */
import { isCivilDate } from '../../civil-time.ts'
import { monthOfName } from '../../month-names.ts'

export interface BackupHeader {
  /** Line from 1. */
  readonly line: number
  /** Offset of the line, and of the words. */
  readonly start: number
  readonly body: number
  /** `2026-01-13T09:05:00`; null where the calendar has no such day. */
  readonly time: string | null
  /** Null where the line is Signal's own without a name. */
  readonly sender: string | null
  readonly isNote: boolean
  /** What all lines of one file have alike. */
  readonly shape: 'iso' | 'month-name'
}

/** Matches `[2026-01-13 09:05] <Mia> hi`, `[2026-01-13 09:05:00] *** <Mia> sent file`; not `[2026-01-13 09:05] Mia: hi`. */
const ISO =
  /^\[(?<date>\d{4}-\d{2}-\d{2}) (?<time>\d{2}:\d{2}(?::\d{2})?)\] (?:(?<stars>\*\*\* )(?:<(?<noted>[^<>\n]{1,100})> )?|<(?<sender>[^<>\n]{1,100})> ?)/u

/** Matches `[Jan 13, 2026 09:05:00] <Mia> hi`, `[Jan 13, 2026 09:05:00] *** Missed call`; not `[Jan 13] hi`. */
const MONTH_NAME =
  /^\[(?<month>[A-Z][a-z]{2}) (?<day>\d{2}), (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2})\] (?:(?<stars>\*\*\* )(?:<(?<noted>[^<>\n]{1,100})> )?|<(?<sender>[^<>\n]{1,100})> ?)/u

/** Longer than any header. */
const MAX_HEADER = 160

/** The header at an offset, or null. */
export function headerAt(text: string, start: number, line: number): BackupHeader | null {
  if (text.charCodeAt(start) !== 0x5b) return null
  const newline = text.indexOf('\n', start)
  const end = Math.min(newline < 0 ? text.length : newline, start + MAX_HEADER)
  const head = text.slice(start, end)
  const iso = ISO.exec(head)
  const found = iso ?? MONTH_NAME.exec(head)
  const groups = found?.groups
  if (found === null || groups === undefined) return null
  const { time = '', stars, noted, sender } = groups
  return {
    line,
    start,
    body: start + found[0].length,
    time: timeOf(groups['date'] ?? dateOf(groups), time),
    sender: sender ?? noted ?? null,
    isNote: stars !== undefined,
    shape: iso === null ? 'month-name' : 'iso',
  }
}

function dateOf(groups: Readonly<Record<string, string | undefined>>): string {
  const month = monthOfName(groups['month'] ?? '')
  return `${groups['year'] ?? ''}-${String(month).padStart(2, '0')}-${groups['day'] ?? ''}`
}

function timeOf(date: string, time: string): string | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number)
  if (!isCivilDate(year, month, day) || hour > 23 || minute > 59 || second > 59) return null
  return `${date}T${time.length === 5 ? `${time}:00` : time}`
}
