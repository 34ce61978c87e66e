/** The characters that matter in a header: digits of three scripts, spaces of several widths, invisible marks. */

export const CODE = {
  slash: 0x2f,
  dot: 0x2e,
  hyphen: 0x2d,
  enDash: 0x2013,
  colon: 0x3a,
  comma: 0x2c,
  arabicComma: 0x60c,
  space: 0x20,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  leftToRightMark: 0x200e,
  lineFeed: 0x0a,
} as const

/** The value of a Latin, Arabic-Indic or Persian digit, else -1. */
export function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  return -1
}

/** Directional marks, isolates, zero-width space and byte order marks; never U+200D, which holds emoji together. */
export function isMark(code: number): boolean {
  if (code < 0x200b) return code === 0x61c
  return (
    code === 0x200b ||
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff
  )
}

/** No-break, narrow no-break and thin space. */
export function isSpecialSpace(code: number): boolean {
  return code === 0xa0 || code === 0x202f || code === 0x2009
}

/** The same characters as `isMark`. Matches U+200E before `image omitted`; not letters, not U+200D inside emoji. */
const MARKS = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]+/gu

export function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, '')
}
