/**
 * Times in UTC as exports write them: `2024-06-13 16:42:26 UTC`, `2025-06-03T20:00:00.000Z`. Without regular expressions,
 * since every message has one.
 */
import { isCivilDate, isoUtc } from './civil-time.ts'

/** Characters of `2024-06-13 16:42:26`. */
const LENGTH = 19

/** Where a fraction of nine digits ends. */
const MAX_FRACTION = 29

/** Characters after which a fraction of a second is no longer believed. */
const MAX_LENGTH = 36

/** What may stand behind the seconds and their fraction; nothing where the format says elsewhere that it is UTC. */
const ZONES: ReadonlySet<string> = new Set(['', 'Z', ' UTC', '+00:00', '+0000'])

/**
 * ISO 8601 in UTC of a date and a time of day with a space or `T` between: the text itself where it is that already, else to
 * the second. Null where the text is none, or names another zone.
 */
export function isoFromUtcText(text: string): string | null {
  if (text.length < LENGTH || text.length > MAX_LENGTH) return null
  const middle = text.charCodeAt(10)
  if ((middle !== 0x20 && middle !== 0x54) || !areSeparators(text)) return null
  const year = number(text, 0, 4)
  if (Number.isNaN(year) || !isCivilDate(year, number(text, 5, 7), number(text, 8, 10))) return null
  const hour = number(text, 11, 13)
  const minute = number(text, 14, 16)
  const second = number(text, 17, 19)
  if (!(hour < 24 && minute < 60 && second < 60)) return null
  const zone = endOfFraction(text)
  // Most often `.000Z`; a new text for each message would cost more than all the rest.
  if (middle === 0x54 && zone <= MAX_FRACTION && zone === text.length - 1 && text.endsWith('Z')) {
    return text
  }
  if (zone < text.length && !ZONES.has(text.slice(zone))) return null
  return isoUtc(text, (hour * 60 + minute) * 60 + second)
}

function areSeparators(text: string): boolean {
  return (
    text.charCodeAt(4) === 0x2d &&
    text.charCodeAt(7) === 0x2d &&
    text.charCodeAt(13) === 0x3a &&
    text.charCodeAt(16) === 0x3a
  )
}

/** The digits between two offsets as a number; NaN where something else is among them. */
function number(text: string, start: number, end: number): number {
  let value = 0
  for (let at = start; at < end; at += 1) {
    const digit = text.charCodeAt(at) - 0x30
    if (digit < 0 || digit > 9) return Number.NaN
    value = value * 10 + digit
  }
  return value
}

/** The offset behind the seconds and a fraction, where there is one. */
function endOfFraction(text: string): number {
  if (text.charCodeAt(LENGTH) !== 0x2e) return LENGTH
  let end = LENGTH + 1
  while (end < text.length && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end += 1
  return end === LENGTH + 1 ? LENGTH : end
}
