/**
 * Time zones: gives times that a format stores without a zone the offset that held in a zone at that moment. The rules of
 * zones are the platform's; everything else is arithmetic.
 */
import { daysFromCivil, isoOffset, SECONDS_PER_DAY } from './civil-time.ts'
import type { Conversation, Reading } from './types.ts'

/** The offset, as `+02:00`, of a zone at a wall-clock time, as `2026-07-01T21:04:00`. */
export type Zone = (wall: string) => string

/** An ISO time that ends in a zone. Matches "…T21:04:00Z" and "…T21:04:00+02:00"; not "…T21:04:00". */
const ZONED = /(?:Z|[+-]\d\d:\d\d)$/u

/** Matches `+01:00`, `-0530`, `+1`; not `01:00`, `Europe/Zurich`. */
const OFFSET = /^(?<sign>[+-])(?<hours>\d{1,2})(?::?(?<minutes>[0-5]\d))?$/u

/** A zone by IANA name or as `±HH:MM`; null where there is no such zone. */
export function parseZone(name: string): Zone | null {
  const fixed = OFFSET.exec(name)?.groups
  if (fixed !== undefined) {
    const minutes = Number(fixed['hours']) * 60 + Number(fixed['minutes'] ?? 0)
    if (minutes > 18 * 60) return null
    const offset = isoOffset(fixed['sign'] === '-' ? -minutes : minutes)
    return () => offset
  }
  const format = createFormatter(name)
  if (format === null) return null
  const known = new Map<string, string>()
  // Offsets change on the hour, and a long chat asks for each hour many times.
  return (wall) => {
    const hour = wall.slice(0, 'YYYY-MM-DDTHH'.length)
    const offset = known.get(hour) ?? offsetAt(format, epochOf(hour))
    known.set(hour, offset)
    return offset
  }
}

/** The conversation with an offset on every time that had none. */
export function withZone(conversation: Conversation, zone: Zone): Conversation {
  return {
    ...conversation,
    messages: conversation.messages.map((message) =>
      message.at === undefined || ZONED.test(message.at)
        ? message
        : { ...message, at: message.at + zone(message.at) },
    ),
  }
}

/** The reading with every time in a zone, and without the issues that none was known. */
export function readingInZone({ conversations, issues }: Reading, zone: Zone): Reading {
  return {
    conversations: conversations.map((conversation) => withZone(conversation, zone)),
    issues: issues.filter(({ code }) => code !== 'zone-unknown'),
  }
}

function createFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
}

/** Seconds since 1970 of `YYYY-MM-DDTHH`, as if it were in UTC. */
function epochOf(hour: string): number {
  const [year, month, day] = [hour.slice(0, 4), hour.slice(5, 7), hour.slice(8, 10)].map(Number)
  return (
    daysFromCivil(year ?? 0, month ?? 0, day ?? 0) * SECONDS_PER_DAY +
    Number(hour.slice(11)) * 3_600
  )
}

/** Taking the wall clock for UTC can hit the other side of a clock change; the second look is at the true instant. */
function offsetAt(format: Intl.DateTimeFormat, wall: number): string {
  return offsetOf(format, wall - secondsOf(offsetOf(format, wall)))
}

/** Seconds east of UTC of `+02:00`. */
function secondsOf(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 3_600 + Number(offset.slice(4, 6)) * 60
  return offset.startsWith('-') ? -size : size
}

function offsetOf(format: Intl.DateTimeFormat, instant: number): string {
  const parts = format.formatToParts(instant * 1_000)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value
  const offset = name?.slice('GMT'.length, 'GMT+00:00'.length) ?? ''
  return offset === '' ? '+00:00' : offset
}
