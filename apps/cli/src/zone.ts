/** Time zones: gives times that a format stores without a zone the offset that held in a zone at that moment. */
import type { Conversation } from '@holdfast/engine/chat'
import { InputError } from './errors.ts'

/** The offset, as `+02:00`, of a zone at a wall-clock time, as `2026-07-01T21:04:00`. */
export type Zone = (wall: string) => string

/** An ISO time that ends in a zone. Matches "…T21:04:00Z" and "…T21:04:00+02:00"; not "…T21:04:00". */
const ZONED = /(?:Z|[+-]\d\d:\d\d)$/u

/**
 * A zone by IANA name or as `±HH:MM`.
 * @throws InputError when there is no such zone
 */
export function parseZone(name: string): Zone {
  const format = formatter(name)
  const known = new Map<string, string>()
  // Offsets change on the hour, and a long chat asks for each hour many times.
  return (wall) => {
    const hour = wall.slice(0, 'YYYY-MM-DDTHH'.length)
    const offset = known.get(hour) ?? offsetAt(format, `${hour}:00:00`)
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

function formatter(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    throw new InputError('cli.error.time-zone', { value: timeZone })
  }
}

/** Taking the wall clock for UTC can hit the other side of a clock change; the second look is at the true instant. */
function offsetAt(format: Intl.DateTimeFormat, wall: string): string {
  const guess = offsetOf(format, Date.parse(`${wall}Z`))
  return offsetOf(format, Date.parse(wall + guess))
}

function offsetOf(format: Intl.DateTimeFormat, instant: number): string {
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value
  const offset = name?.slice('GMT'.length, 'GMT+00:00'.length) ?? ''
  return offset === '' ? '+00:00' : offset
}
