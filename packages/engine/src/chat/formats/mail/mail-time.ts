/** When a mail was written: RFC 5322 dates, and what other lines of a mail say where its own date is none. */
import {
  daysFromCivil,
  isCivilDate,
  isoDate,
  isoFromEpoch,
  isoTime,
  SECONDS_PER_DAY,
} from '../../civil-time.ts'
import { monthOfName } from '../../month-names.ts'

/** Matches `Tue, 13 Jan 2026 09:05:00 +0100 (CET)`, `13 Jan 26 09:05 GMT`; not `Jan 13`. */
const DATE =
  /(?<day>\d{1,2})[ -](?<month>[A-Za-z]{3,9})[ -](?<year>\d{2,4}),? {1,3}(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.](?<second>\d{2}))?(?: {1,3}(?<zone>[+-]\d{2}:?\d{2}|[A-Za-z]{1,5}))?/u

/** Matches the date in the line before a mail: `Tue Jan 13 09:05:00 2026`, `Jan 13 09:05:00 +0000 2026`; not RFC 5322. */
const SEPARATOR_DATE =
  /(?<month>[A-Z][a-z]{2}) {1,3}(?<day>\d{1,2}) {1,3}(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2}))?(?: {1,3}[+-]0000)? {1,3}(?<year>\d{4})/u

/** Characters of a header in which a date is looked for. */
const MAX_DATE = 200

/** Hours east of UTC of the zones that mail knows by name (RFC 5322, 4.3). */
const ZONES: ReadonlyMap<string, number> = new Map([
  ...(['UT', 'UTC', 'GMT', 'Z'] as const).map((name) => [name, 0] as const),
  ...[['EDT', -4] as const, ['EST', -5] as const, ['CDT', -5] as const, ['CST', -6] as const],
  ...[['MDT', -6] as const, ['MST', -7] as const, ['PDT', -7] as const, ['PST', -8] as const],
])

export interface MailTime {
  /** ISO 8601: in UTC, or without a zone where the mail has none. */
  readonly at: string
  readonly hasZone: boolean
}

/** The time that a header says; null where it says none. */
export function readMailTime(written: string, offsetMinutes: number | undefined): MailTime | null {
  const groups = DATE.exec(written.slice(0, MAX_DATE))?.groups
  if (groups === undefined) return null
  const zone = zoneOf(groups['zone']) ?? offsetMinutes
  return timeOf(groups, zone, zoneOf(groups['zone']) !== undefined)
}

/** The time in the line before a mail, which is in UTC. */
export function readSeparatorTime(separator: string): MailTime | null {
  const groups = SEPARATOR_DATE.exec(separator.slice(0, MAX_DATE))?.groups
  return groups === undefined ? null : timeOf(groups, 0, true)
}

function timeOf(
  groups: Readonly<Record<string, string | undefined>>,
  zone: number | undefined,
  hasZone: boolean,
): MailTime | null {
  const number = (name: string): number => Number(groups[name] ?? 0)
  const [year, month, day] = [
    fullYear(number('year')),
    monthOfName(groups['month'] ?? ''),
    number('day'),
  ]
  const [hour, minute] = [number('hour'), number('minute')]
  // Leap seconds are written as 60.
  const second = Math.min(number('second'), 59)
  if (!isCivilDate(year, month, day) || hour > 23 || minute > 59) return null
  const days = daysFromCivil(year, month, day)
  const ofDay = hour * 3_600 + minute * 60 + second
  if (zone === undefined) return { at: `${isoDate(days)}T${isoTime(ofDay)}`, hasZone }
  const at = isoFromEpoch((days * SECONDS_PER_DAY + ofDay - zone * 60) * 1_000)
  return at === null ? null : { at, hasZone }
}

/** Two digits are of this century up to 49, three of the last (RFC 5322, 4.3). */
function fullYear(year: number): number {
  if (year >= 1_000) return year
  return year < 50 ? year + 2_000 : year + 1_900
}

/** Minutes east of UTC; undefined where the name is unknown. */
function zoneOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined
  const named = ZONES.get(written.toUpperCase())
  if (named !== undefined) return named * 60
  if (!written.startsWith('+') && !written.startsWith('-')) return undefined
  const digits = written.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2))
  return written.startsWith('-') ? -minutes : minutes
}
