/**
 * Finds where the author ends in what follows a header. Lines that the app wrote itself often have no author, yet may
 * hold a colon.
 */

/** Longer than any name that WhatsApp accepts, short enough that a line without a colon costs little. */
const MAX_NAME = 100

const COLON = 0x3a
const SPACE = 0x20
const SLASH = 0x2f

/**
 * The offset of the colon behind the author in `text[from, end)`, or -1 where the line has none. A colon inside a
 * quotation belongs to a system line (`Anna changed the subject to "Trip: Rome"`), one before `//` to an address.
 */
export function findAuthorEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + MAX_NAME)
  let quotes = 0
  let fallback = -1
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at)
    if (isQuote(code)) quotes += 1
    if (code !== COLON || quotes % 2 === 1 || at === from) continue
    const next = at + 1 < end ? text.charCodeAt(at + 1) : SPACE
    if (next === SPACE || next === 0xa0 || next === 0x200e || next === 0x200f) return at
    // `Name:text` happens; `10:30` and `https://` do not end a name.
    if (fallback < 0 && next !== SLASH && !(isDigit(next) && isDigit(text.charCodeAt(at - 1)))) {
      fallback = at
    }
  }
  return fallback
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** `"`, `«`, `»`, `“`, `”`, `„`. */
function isQuote(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x201e
  )
}
