/**
 * Undoes the fault of Telegram's JSON: control characters are written as `\x0B`, an escape that JSON does not have. An
 * escaped backslash with an `x` behind it (`\\x0B`) is what somebody wrote and stays.
 */

/** Matches the two digits of `\x0B`; not `\x0g`. */
const HEX_DIGITS = /^[0-9a-f]{2}$/iu

const BACKSLASH = 0x5c

/** The text with each `\xHH` as `\u00HH`. */
export function repairEscapes(text: string): string {
  let next = text.indexOf('\\x')
  if (next < 0) return text
  const pieces: string[] = []
  let from = 0
  for (; next >= 0; next = text.indexOf('\\x', next + 2)) {
    if (!beginsEscape(text, next) || !HEX_DIGITS.test(text.slice(next + 2, next + 4))) continue
    pieces.push(text.slice(from, next), '\\u00')
    from = next + 2
  }
  pieces.push(text.slice(from))
  return pieces.join('')
}

/** Whether the backslash at a place is no second half of an escaped backslash. */
function beginsEscape(text: string, at: number): boolean {
  let before = at
  while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1
  return (at - before) % 2 === 0
}
