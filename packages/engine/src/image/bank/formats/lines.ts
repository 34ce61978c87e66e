/** The lines of a text, one after the other, each with its number: a list may have millions of them. */

export interface Line {
  /** Without white space around it; never empty. */
  readonly text: string
  /** From 1. */
  readonly number: number
}

export function* linesOf(text: string): Generator<Line> {
  let number = 0
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end).trim()
    number += 1
    if (line !== '') yield { text: line, number }
    start = end + 1
  }
}
