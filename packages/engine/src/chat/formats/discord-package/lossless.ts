/**
 * Account and channel ids have 19 digits. Some files hold them as JSON numbers, which JavaScript rounds, so that one
 * person's id becomes another's. Puts such numbers into quotes before the text is parsed; never touches strings.
 */

/** Digits that a number holds without loss. */
const SAFE_DIGITS = 15

const QUOTE = 0x22
const BACKSLASH = 0x5c
const MINUS = 0x2d

/** The JSON with each whole number of more than 15 digits as a string. */
export function quoteLongNumbers(text: string): string {
  const pieces: string[] = []
  let from = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) {
      at = endOfString(text, at + 1)
    } else if (isDigit(code) || code === MINUS) {
      const end = endOfDigits(text, at + 1)
      const goesOn = FRACTION.has(text[end] ?? '')
      if (end - at > SAFE_DIGITS && !goesOn) {
        pieces.push(text.slice(from, at), '"', text.slice(at, end), '"')
        from = end
      }
      at = goesOn ? endOfDigits(text, end + 2) : end
    } else at += 1
  }
  if (from === 0) return text
  pieces.push(text.slice(from))
  return pieces.join('')
}

/** What follows the digits of a number that is no whole one. */
const FRACTION: ReadonlySet<string> = new Set(['.', 'e', 'E'])

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function endOfDigits(text: string, start: number): number {
  let at = start
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

/** Behind the closing quote of a string. */
function endOfString(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === QUOTE) return at + 1
    if (code === BACKSLASH) at += 1
  }
  return text.length
}
