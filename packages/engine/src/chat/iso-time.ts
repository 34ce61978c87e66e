/** Checks times that a file already gives in ISO 8601. */
import { isCivilDate } from './civil-time.ts'
import { isoFromUtcText } from './utc-time.ts'

/** Matches `2026-01-12T22:04:23+00:00`, `2020-10-20T08:06:45.249753Z`, `2026-01-12T22:04`; not `12.01.2026`. */
const ISO_TIME =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-][01]\d:[0-5]\d)?$/u

const MAX_LENGTH = 40

/** Characters of `2026-01-12T22:04:23`. */
const WITHOUT_ZONE = 19

/** Whether a text is an ISO 8601 date and time of a day that exists. */
export function isIsoTime(text: string): boolean {
  // The shapes of most, told without a regular expression.
  const utc = isoFromUtcText(text)
  if (utc === text || (utc !== null && text.length === WITHOUT_ZONE && text[10] === 'T'))
    return true
  if (text.length > MAX_LENGTH || !ISO_TIME.test(text)) return false
  return isCivilDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
}
