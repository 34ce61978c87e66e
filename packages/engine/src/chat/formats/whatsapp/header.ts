/**
 * Recognises the header of a line in a WhatsApp export: date, time and the joint before the author or the text. A hand
 * scanner, because it runs on every line of a file; it looks at the first characters only and allocates for headers
 * alone. Which number is day, month or year is not its business (`date-order.ts`).
 */
import { DAY_PERIODS, JOINT_WORDS } from './words.ts'

export interface Header {
  /** Line from 1. */
  readonly line: number
  /** Offset of the line. */
  readonly start: number
  /** Offset behind the header, where the author or a system text begins. */
  readonly body: number
  /** The numbers of the date in the order in which they are written. */
  readonly first: number
  readonly second: number
  readonly third: number
  /** Seconds since midnight. */
  readonly time: number
  /** One number for all that an app writes alike on every line of a file: brackets, separators, seconds, … */
  readonly shape: number
  /** Whether first number, second number and hour are written `05` or `5`, two bits each; see `PADDED`. */
  readonly padding: number
  readonly traits: HeaderTraits
}

/** The parts of a shape that others reason with. One object per shape, shared by its headers. */
export interface HeaderTraits {
  readonly separator: '/' | '.' | '-'
  readonly yearDigits: 'first-four' | 'last-four' | 'last-two'
  readonly twelveHours: boolean
  /** False for the old shape without a dash or bracket, which ordinary text can have by chance. */
  readonly distinct: boolean
}

/** Values of the two bits: ten or more says nothing about padding. */
export const PADDED = 1
export const BARE = 2

export type HeaderScanner = (line: number, start: number, end: number) => Header | null

/** Characters within which a header must end. The longest real ones have about 45. */
const MAX_HEADER = 80
const MAX_WORD = 24

const SLASH = 0x2f
const DOT = 0x2e
const HYPHEN = 0x2d
const EN_DASH = 0x2013
const COLON = 0x3a
const COMMA = 0x2c
const ARABIC_COMMA = 0x60c
const SPACE = 0x20
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d

/** A scanner for the lines of one text. */
export function createHeaderScanner(text: string): HeaderScanner {
  const traitsOfShape = new Map<number, HeaderTraits>()
  let at = 0
  let limit = 0
  let width = 0
  let shape = 0

  /** Reads up to `max` digits; -1 where there is none. Leaves their count in `width`. */
  function readNumber(max: number): number {
    let value = 0
    width = 0
    while (at < limit && width < max) {
      const digit = digitOf(text.charCodeAt(at))
      if (digit < 0) break
      value = value * 10 + digit
      width += 1
      at += 1
    }
    return width === 0 ? -1 : value
  }

  /** Whether `code` is next; if so, steps over it. */
  function take(code: number): boolean {
    if (at >= limit || text.charCodeAt(at) !== code) return false
    at += 1
    return true
  }

  /** Steps over spaces and marks; 0 none, 1 a plain space, 2 any other. */
  function takeSpaces(): number {
    let seen = 0
    for (; at < limit; at += 1) {
      const code = text.charCodeAt(at)
      if (code === SPACE) seen = seen === 0 ? 1 : seen
      else if (isOtherSpace(code)) seen = 2
      else if (!isMark(code)) break
    }
    return seen
  }

  /** Reads letters (with inner dots and spaces) up to a digit or a header's punctuation; tidied for the word lists. */
  function readWord(): string {
    const from = at
    const end = Math.min(limit, at + MAX_WORD)
    while (at < end && !endsWord(text.charCodeAt(at))) at += 1
    return tidyWord(text.slice(from, at))
  }

  /** Adds a trait with `count` possible values to the shape. */
  function note(value: number, count: number): void {
    shape = shape * count + value
  }

  /** The joint between header and author: `]`, ` - `, ` – `, `:` or a mere space; 0 where there is none. */
  function readJoint(bracket: boolean, spaced: boolean): number {
    if (bracket) {
      if (!take(CLOSE_BRACKET)) return 0
      takeSpaces()
      const dash = take(HYPHEN)
      if (dash) takeSpaces()
      return dash ? 2 : 1
    }
    const joint = take(HYPHEN) ? 3 : take(EN_DASH) ? 4 : take(COLON) ? 5 : spaced ? 6 : 0
    if (joint === 3 || joint === 4) return spaced && takeSpaces() > 0 ? joint : 0
    if (joint === 5) takeSpaces()
    return joint
  }

  return (line, start, end) => {
    at = start
    limit = Math.min(end, start + MAX_HEADER)
    shape = 0
    while (at < limit && isMark(text.charCodeAt(at))) at += 1
    const bracket = take(OPEN_BRACKET)
    if (bracket) takeSpaces()

    const first = readNumber(4)
    if (first < 0 || width === 3) return null
    const firstWidth = width
    const separator = text.charCodeAt(at)
    if (separator !== SLASH && separator !== DOT && separator !== HYPHEN) return null
    at += 1
    const loose = takeSpaces()
    const second = readNumber(2)
    const secondWidth = width
    if (second < 0 || !take(separator)) return null
    takeSpaces()
    const third = readNumber(4)
    if (third < 0 || width === 3 || (firstWidth === 4 && width === 4)) return null
    const yearForm = firstWidth === 4 ? 0 : width === 4 ? 1 : 2
    if (yearForm === 2 && (firstWidth > 2 || width !== 2)) return null
    if (yearForm === 0 && width > 2) return null
    take(DOT)

    const comma = take(COMMA) || take(ARABIC_COMMA)
    if (takeSpaces() === 0 && !comma) return null
    let periodPlace = 0
    let halfDay = -1
    let jointWord = 0
    if (digitOf(text.charCodeAt(at)) < 0) {
      const word = readWord()
      const period = DAY_PERIODS.get(word)
      if (period === undefined && !JOINT_WORDS.has(word)) return null
      if (period === undefined) jointWord = 1
      else {
        halfDay = period
        periodPlace = 1
      }
    }

    const hour = readNumber(2)
    const hourWidth = width
    const timeSeparator = text.charCodeAt(at)
    if (hour < 0 || (timeSeparator !== COLON && timeSeparator !== DOT)) return null
    at += 1
    const minute = readNumber(2)
    if (minute < 0 || minute > 59 || width !== 2) return null
    let second60 = 0
    const beforeSeconds = at
    if (take(timeSeparator)) {
      second60 = readNumber(2)
      if (second60 < 0) at = beforeSeconds
    }
    const hasSeconds = at > beforeSeconds
    if (hasSeconds && (second60 > 59 || width !== 2)) return null

    const afterTime = at
    let gap = takeSpaces()
    const next = at < limit ? text.charCodeAt(at) : SPACE
    let periodGap = 0
    if (next !== CLOSE_BRACKET && next !== HYPHEN && next !== EN_DASH && next !== COLON) {
      const period = halfDay < 0 ? DAY_PERIODS.get(readWord()) : undefined
      if (period !== undefined) {
        halfDay = period
        periodPlace = 2
        periodGap = gap
        gap = isSpaceBefore(text, at) ? 1 : takeSpaces()
      } else {
        at = afterTime
        gap = takeSpaces()
      }
    }
    const joint = readJoint(bracket, gap > 0)
    if (joint === 0) return null

    const hours = halfDay < 0 || hour > 12 ? hour : (hour % 12) + halfDay
    if (hours > 23) return null
    note(bracket ? 1 : 0, 2)
    note(separator === SLASH ? 0 : separator === DOT ? 1 : 2, 3)
    note(loose > 0 ? 1 : 0, 2)
    note(yearForm, 3)
    note(comma ? 1 : 0, 2)
    note(jointWord, 2)
    note(timeSeparator === COLON ? 0 : 1, 2)
    note(hasSeconds ? 1 : 0, 2)
    note(periodPlace, 3)
    note(periodGap, 3)
    note(joint, 7)
    let traits = traitsOfShape.get(shape)
    if (traits === undefined) {
      traits = {
        separator: separator === SLASH ? '/' : separator === DOT ? '.' : '-',
        yearDigits: yearForm === 0 ? 'first-four' : yearForm === 1 ? 'last-four' : 'last-two',
        twelveHours: periodPlace > 0,
        distinct: joint < 5,
      }
      traitsOfShape.set(shape, traits)
    }
    return {
      line,
      start,
      body: at,
      first,
      second,
      third,
      time: hours * 3_600 + minute * 60 + second60,
      shape,
      padding:
        paddingOf(first, firstWidth) |
        (paddingOf(second, secondWidth) << 2) |
        (paddingOf(hour, hourWidth) << 4),
      traits,
    }
  }
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

function isOtherSpace(code: number): boolean {
  return code === 0xa0 || code === 0x202f || code === 0x2009
}

function isSpaceBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1)
  return code === SPACE || isOtherSpace(code)
}

/** The value of a Latin, Arabic-Indic or Persian digit, else -1. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  if (code >= 0x660 && code <= 0x669) return code - 0x660
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0
  return -1
}

function endsWord(code: number): boolean {
  return (
    code === CLOSE_BRACKET ||
    code === HYPHEN ||
    code === EN_DASH ||
    code === COLON ||
    digitOf(code) >= 0
  )
}

/** Matches the spaces, dots and marks in `p. m.`; not letters. */
const NOT_WORD = /[\s.\u061C\u200B\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu

function tidyWord(word: string): string {
  if (word === 'AM' || word === 'am') return 'am'
  if (word === 'PM' || word === 'pm') return 'pm'
  return word.replaceAll(NOT_WORD, '').toLowerCase()
}

function paddingOf(value: number, width: number): number {
  if (width > 2 || value > 9) return 0
  return width === 2 ? PADDED : BARE
}
