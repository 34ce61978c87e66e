/**
 * Finds where the author ends in what follows a header. Lines that the app wrote itself often have no author, yet may
 * hold a colon.
 */

import { CODE, digitOf } from './characters.ts'

/** Longer than any name that WhatsApp accepts, short enough that a line without a colon costs little. */
const MAX_NAME = 100

/** Authors that are tried before looking for a colon; most chats have two. */
const RECENT_AUTHORS = 2

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
    if (code !== CODE.colon || quotes % 2 === 1 || at === from) continue
    const next = at + 1 < end ? text.charCodeAt(at + 1) : CODE.space
    if (next === CODE.space || next === 0xa0 || next === CODE.leftToRightMark || next === 0x200f)
      return at
    // `Name:text` happens; `10:30` and `https://` do not end a name.
    if (
      fallback < 0 &&
      next !== CODE.slash &&
      !(digitOf(next) >= 0 && digitOf(text.charCodeAt(at - 1)) >= 0)
    ) {
      fallback = at
    }
  }
  return fallback
}

/**
 * A function that gives the author in `text[from, end)`, or null where the line has none. Remembers the authors it has
 * just seen, since the same few write a whole chat.
 */
export function createAuthorFinder(text: string): (from: number, end: number) => string | null {
  const recent: { readonly author: string; readonly opening: string }[] = []
  return (from, end) => {
    for (const { author, opening } of recent) {
      if (from + opening.length <= end && text.startsWith(opening, from)) return author
    }
    const colon = findAuthorEnd(text, from, end)
    if (colon < 0) return null
    const author = text.slice(from, colon)
    const opening = `${author}: `
    if (text.startsWith(opening, from)) {
      recent.unshift({ author, opening })
      recent.length = Math.min(recent.length, RECENT_AUTHORS)
    }
    return author
  }
}

/** `"`, `«`, `»`, `“`, `”`, `„`, `「`, `」`, `『`, `』`. */
function isQuote(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x201e ||
    (code >= 0x300c && code <= 0x300f)
  )
}
