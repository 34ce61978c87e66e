/** The time that is part of every id of Discord (Discord's documentation for developers, "Snowflakes"). */
import { isoFromEpoch } from '../civil-time.ts'

/** Milliseconds between 1970 and the beginning of Discord's own time. */
const DISCORD_EPOCH = 1_420_070_400_000

/** An id divided by this gives its milliseconds. */
const ID_UNIT = 2 ** 22

/** Matches an id: `1187654321098765432`; not `12`, and not `1.18765E+18`, what a spreadsheet makes of one. */
const ID = /^\d{15,20}$/u

/** Fewer digits are no id of the app. */
const MIN_ID = 10 ** 14

/** Whether a value is an id, as text or as a number that JSON may have rounded. */
export function isSnowflake(id: unknown): id is string | number {
  return typeof id === 'string'
    ? ID.test(id)
    : typeof id === 'number' && Number.isInteger(id) && id >= MIN_ID
}

/**
 * ISO 8601 in UTC, to the second; null where it is no id. One that JSON has rounded is off by less than a thousandth of a
 * millisecond.
 */
export function timeOfSnowflake(id: unknown): string | null {
  return isSnowflake(id) ? isoFromEpoch(Math.floor(Number(id) / ID_UNIT) + DISCORD_EPOCH) : null
}
