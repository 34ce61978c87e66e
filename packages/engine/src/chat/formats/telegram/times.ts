/** The times of Telegram messages: seconds since 1970 as text since 2021, before only the local time of the exporting computer. */
import { createIsoClock } from '../../civil-time.ts'
import { isIsoTime } from '../../iso-time.ts'
import type { JsonRecord } from '../../json.ts'

export interface ReadTime {
  /** ISO 8601; null where the file's time is none. */
  readonly at: string | null
  /** Whether the zone is known. */
  readonly zoned: boolean
}

const NO_TIME: ReadTime = { at: null, zoned: true }

/**
 * A function from messages to times.
 *
 * @param offset what to put behind a time without a zone: `+01:00`, or nothing
 */
export function createClock(offset: string): (item: JsonRecord) => ReadTime {
  const timeOf = createIsoClock()
  return (item) => {
    const unixTime = item['date_unixtime']
    if (typeof unixTime === 'string' && unixTime !== '') {
      const seconds = Number(unixTime)
      const at = Number.isInteger(seconds) ? timeOf(seconds * 1_000) : null
      if (at !== null) return { at, zoned: true }
    }
    const local = item['date']
    if (typeof local !== 'string' || !isIsoTime(local)) return NO_TIME
    return HAS_ZONE.test(local)
      ? { at: local, zoned: true }
      : { at: `${local}${offset}`, zoned: offset !== '' }
  }
}

/** Matches the end of `…T10:00:00Z`, `…+01:00`; not `…T10:00:00`. */
const HAS_ZONE = /(?:Z|[+-]\d\d:\d\d)$/u
