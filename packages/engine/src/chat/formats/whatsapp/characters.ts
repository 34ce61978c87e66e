/** The characters that matter in a header: digits of several scripts, spaces of several widths, invisible marks. */

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
  rightToLeftMark: 0x200f,
  lineFeed: 0x0a,
  letterH: 0x68,
  letterS: 0x73,
} as const

/** The zeros of the digits that phones write dates with: Latin, Arabic-Indic, Persian, Devanagari, Bengali. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6] as const

/** The value of a digit of any of `ZEROS`, else -1. */
export function digitOf(code: number): number {
  if (code < 0x660) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1
  const zero = zeroOf(code)
  return zero === 0 ? -1 : code - zero
}

/** The zero of the script that a digit is of; 0 for what is no digit. */
export function zeroOf(code: number): number {
  for (const zero of ZEROS) if (code >= zero && code <= zero + 9) return zero
  return 0
}

/** Which digits a header begins with: 0 Latin or none, 1 Arabic-Indic, 2 Persian, 3 another. */
export function scriptOf(code: number): number {
  return Math.min(
    3,
    Math.max(
      0,
      ZEROS.findIndex((zero) => zero === zeroOf(code)),
    ),
  )
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
