/** What a header is to the rest of the reader: a written date, a time, and the shape that all headers of a file share. */

/** Where the year stands and with how many digits. */
export const YEAR_DIGITS = ['first-four', 'last-four', 'last-two'] as const

/** A date as it is written; one object for all neighbouring headers of the same date. */
export interface WrittenDate {
  readonly first: number
  readonly second: number
  readonly third: number
  /** Padding of the first and the second number, two bits each. */
  readonly padding: number
}

/** All that an app writes alike on every line of a file; one object for all headers of the shape. */
export interface HeaderShape {
  readonly separator: '/' | '.' | '-'
  readonly yearDigits: (typeof YEAR_DIGITS)[number]
  readonly twelveHours: boolean
  readonly comma: boolean
  readonly seconds: boolean
  /** A dot and a space behind each number of the date, as Korean writes `26. 3. 5.` */
  readonly spacedDots: boolean
  /** Square brackets around date and time, as iOS writes them. */
  readonly brackets: boolean
  /** False for the old shapes without dash and bracket, which ordinary text can have by chance. */
  readonly distinct: boolean
}

export interface Header {
  /** Line from 1. */
  readonly line: number
  /** Offset of the line. */
  readonly start: number
  /** Offset behind the header, where the author or the app's own text begins. */
  readonly body: number
  readonly date: WrittenDate
  /** Seconds since midnight. */
  readonly time: number
  readonly hourPadding: number
  readonly shape: HeaderShape
}

/** Values of two bits of padding: `05`, `5`; numbers from ten on say nothing (0). */
export const PADDED = 1
export const BARE = 2

/** Finds the header of a line, between two offsets. */
export type HeaderScanner = (line: number, start: number, end: number) => Header | null

/** The two bits of padding of a number written with so many digits. */
export function paddingOf(value: number, width: number): number {
  if (width > 2 || value > 9) return 0
  return width === 2 ? PADDED : BARE
}
