/**
 * Texts in lists that people open in a spreadsheet. What it would take for a formula gets an apostrophe in front, and loses it
 * again when it is read, so that an id stays the id that it was.
 */

/**
 * Where a cell may begin, also in countries whose lists have semicolons between cells, and what a spreadsheet reckons with, also
 * in full width, in quotes and behind an apostrophe. Matches in `=1+1`, `a;-x`, `'=1`, `＝1`; not in `a=b`, `a - b`.
 */
const FORMULA = /(?<=^|[,;\t\r\n])(?=[ "']*[=+\-@\t\r\n＝＋－＠])/gu

/** Matches the marks in `'=1`, `a;'-x`; nothing in `it's` or `'x`. */
const MARKED = /(?<=^|[,;\t\r\n])'(?=[ "']*[=+\-@\t\r\n＝＋－＠])/gu

export function markFormulas(text: string): string {
  return text.replaceAll(FORMULA, "'")
}

/** Takes the marks away that `markFormulas` put. */
export function unmarkFormulas(text: string): string {
  return text.replaceAll(MARKED, '')
}
