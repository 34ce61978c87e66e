/**
 * Recognises the header of a line in a WhatsApp export: date, time and the joint before the author or the text. A hand
 * scanner, because it runs on every line of a file; it looks at the first characters only and allocates for headers
 * alone. Which number is day, month or year is not its business (`date-order.ts`).
 */
import { CODE, digitOf, isMark, isSpecialSpace, scriptOf } from './characters.ts'
import {
  paddingOf,
  YEAR_DIGITS,
  type HeaderScanner,
  type HeaderShape,
  type WrittenDate,
} from './header-shape.ts'
import { endsWord, isSpace, spellingOf, SPELLINGS, tidyWord } from './header-words.ts'
import { DAY_PERIODS, JOINT_WORDS } from './phrases.ts'

/** Characters within which a header must end; the longest real ones have about 45. */
const MAX_HEADER = 80
const MAX_WORD = 24

/** The joints between header and author. */
const JOINT = { none: 0, bracket: 1, bracketDash: 2, hyphen: 3, enDash: 4, colon: 5, space: 6 }

/** A scanner for the lines of one text. Shapes and dates are shared among the headers it returns. */
export function createHeaderScanner(text: string): HeaderScanner {
  const shapes = new Map<number, HeaderShape>()
  let at = 0
  let limit = 0
  /** Digits of the number read last. */
  let width = 0
  /** The kind of space stepped over last: 0 none, 1 plain, 2 another. */
  let gap = 0
  /** Everything the shape consists of, gathered as the digits of one number. */
  let shapeKey = 0
  let separator = 0
  let yearDigits: HeaderShape['yearDigits'] = 'last-two'
  let twelveHours = false
  let spacedDots = false
  let hasComma = false
  let hasSeconds = false
  /** Marks inside date or time, as Arabic exports have them; 1 or 0. */
  let innerMarks = 0
  let date: WrittenDate = { first: -1, second: -1, third: -1, padding: 0 }
  let time = 0
  let hourPadding = 0

  return (line, start, end) => {
    at = start
    limit = Math.min(end, start + MAX_HEADER)
    shapeKey = 0
    innerMarks = 0
    while (at < limit && isMark(text.charCodeAt(at))) at += 1
    const bracket = take(CODE.openBracket)
    if (bracket) takeSpaces()
    note(scriptOf(codeAt(at)), 4)
    if (!readDate() || !readTime()) return null
    const joint = readJoint(bracket)
    if (joint === JOINT.none) return null
    return { line, start, body: at, date, time, hourPadding, shape: shapeOf(joint) }
  }

  /** `28.05.21`, `1/4/2023`, `2024-12-10`, `13. 6. 2018.`; into `date`, `separator`, `yearDigits`. */
  function readDate(): boolean {
    const first = readNumber(4)
    if (first < 0 || width === 3) return false
    const firstWidth = width
    separator = codeAt(at)
    if (separator !== CODE.slash && separator !== CODE.dot && separator !== CODE.hyphen)
      return false
    at += 1
    takeSpaces()
    const spaced = gap > 0
    const second = readNumber(2)
    const padding = paddingOf(first, firstWidth) | (paddingOf(second, width) << 2)
    if (second < 0 || !take(separator)) return false
    takeSpaces()
    const third = readNumber(4)
    if (third < 0 || width === 3 || (firstWidth === 4 ? width > 2 : width === 1 && !spaced))
      return false
    yearDigits = firstWidth === 4 ? 'first-four' : width === 4 ? 'last-four' : 'last-two'
    const dotted = take(CODE.dot)
    spacedDots = spaced && dotted
    note((spaced ? 1 : 0) + (dotted ? 2 : 0), 4)
    const same = date.first === first && date.second === second && date.third === third
    if (!same || date.padding !== padding) date = { first, second, third, padding }
    note(separator, 0x80)
    note(YEAR_DIGITS.indexOf(yearDigits), YEAR_DIGITS.length)
    return true
  }

  /** `, 21:44`, ` klo 21.25.15`, `, 7:02 PM`, ` 下午3:21`; into `time`, `hourPadding`, `twelveHours`. */
  function readTime(): boolean {
    hasComma = take(CODE.comma) || take(CODE.arabicComma)
    takeSpaces()
    if (gap === 0 && !hasComma) return false
    let halfDay: number | undefined
    let word = ''
    if (digitOf(codeAt(at)) < 0) {
      word = readWord()
      halfDay = DAY_PERIODS.get(word)
      if (halfDay === undefined && !JOINT_WORDS.has(word)) return false
    }
    const hour = readNumber(2)
    hourPadding = paddingOf(hour, width)
    const colon = readSeparator()
    if (hour < 0 || colon === 0) return false
    const minute = readSixtieth()
    const second = colon === CODE.letterH ? readSecondsInWords() : readSeconds(colon)
    if (minute < 0 || second < 0) return false
    note((hasComma ? 8 : 0) + (word === '' ? 0 : 4) + (hasSeconds ? 2 : 0), 16)
    note(colon, 0x80)
    halfDay ??= readPeriodBehind()
    twelveHours = halfDay !== undefined
    const hours = halfDay !== undefined && hour <= 12 ? (hour % 12) + halfDay : hour
    time = hours * 3_600 + minute * 60 + second
    return hours < 24
  }

  /** `:`, `.` or Canadian French ` h ` between hours and minutes; its code, or 0. */
  function readSeparator(): number {
    const code = codeAt(at)
    if (code === CODE.colon || code === CODE.dot) {
      at += 1
      return code
    }
    takeSpaces()
    if (!take(CODE.letterH)) return 0
    takeSpaces()
    return CODE.letterH
  }

  function readSeconds(separatorCode: number): number {
    hasSeconds = codeAt(at) === separatorCode && digitOf(codeAt(at + 1)) >= 0
    if (!hasSeconds) return 0
    at += 1
    return readSixtieth()
  }

  /** ` min 09 s`. */
  function readSecondsInWords(): number {
    const from = at
    takeSpaces()
    hasSeconds = text.startsWith('min', at)
    if (!hasSeconds) {
      at = from
      return 0
    }
    at += 'min'.length
    takeSpaces()
    const second = readSixtieth()
    takeSpaces()
    return take(CODE.letterS) ? second : -1
  }

  /** The `p. m.` behind a time and the space before it. Steps over nothing but spaces where there is none. */
  function readPeriodBehind(): number | undefined {
    const from = at
    takeSpaces()
    const spaces = gap
    const next = codeAt(at)
    if (next === CODE.hyphen || next === CODE.closeBracket || next === CODE.colon) {
      at = from
      return undefined
    }
    const word = at
    const period = DAY_PERIODS.get(readWord())
    note(period === undefined ? 0 : 1 + spaces, 4)
    note(period === undefined ? 0 : spellingOf(text, word, at), SPELLINGS)
    if (period === undefined) at = from
    // The word swallowed the space behind it, which the joint asks for.
    else if (at > from && isSpace(codeAt(at - 1))) at -= 1
    return period
  }

  /** `] `, ` - `, ` – `, `: ` or a mere space; one of `JOINT`. */
  function readJoint(bracket: boolean): number {
    takeSpaces()
    const spaced = gap > 0
    let joint = JOINT.none
    if (bracket) {
      if (!take(CODE.closeBracket)) return JOINT.none
      takeSpaces()
      joint = take(CODE.hyphen) ? JOINT.bracketDash : JOINT.bracket
    } else if (take(CODE.hyphen)) joint = spaced ? JOINT.hyphen : JOINT.none
    else if (take(CODE.enDash)) joint = spaced ? JOINT.enDash : JOINT.none
    else if (take(CODE.colon)) joint = JOINT.colon
    else if (spaced) joint = JOINT.space
    takeSpaces()
    // A dash without a space behind it belongs to a sum or a range.
    const dash = joint === JOINT.hyphen || joint === JOINT.enDash
    return dash && gap === 0 ? JOINT.none : joint
  }

  function shapeOf(joint: number): HeaderShape {
    note(joint, 7)
    note(innerMarks, 2)
    const known = shapes.get(shapeKey)
    if (known !== undefined) return known
    const shape: HeaderShape = {
      separator: separator === CODE.slash ? '/' : separator === CODE.dot ? '.' : '-',
      yearDigits,
      twelveHours,
      spacedDots,
      comma: hasComma,
      seconds: hasSeconds,
      brackets: joint === JOINT.bracket || joint === JOINT.bracketDash,
      distinct: joint !== JOINT.colon && joint !== JOINT.space,
    }
    shapes.set(shapeKey, shape)
    return shape
  }

  /** Adds a trait with `count` possible values to the shape. */
  function note(value: number, count: number): void {
    shapeKey = shapeKey * count + value
  }

  function codeAt(index: number): number {
    return index < limit ? text.charCodeAt(index) : CODE.space
  }

  /** Whether `code` is next; if so, steps over it. */
  function take(code: number): boolean {
    if (codeAt(at) !== code || at >= limit) return false
    at += 1
    return true
  }

  /** Steps over spaces and marks; into `gap`. */
  function takeSpaces(): void {
    gap = 0
    for (; at < limit; at += 1) {
      const code = text.charCodeAt(at)
      if (code === CODE.space) gap ||= 1
      else if (isSpecialSpace(code)) gap = 2
      else if (!isMark(code)) break
    }
  }

  /** Reads up to `max` digits and the marks behind them, the digits' count into `width`; -1 where there is none. */
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
    while (at < limit && isMark(text.charCodeAt(at))) {
      at += 1
      innerMarks = 1
    }
    return width === 0 ? -1 : value
  }

  /** Reads minutes or seconds, always two digits; -1 where there are none. */
  function readSixtieth(): number {
    const value = readNumber(2)
    return width === 2 && value < 60 ? value : -1
  }

  /** Reads up to a digit or a header's punctuation; tidied for the word lists. */
  function readWord(): string {
    const from = at
    const end = Math.min(limit, at + MAX_WORD)
    while (at < end && !endsWord(text.charCodeAt(at))) at += 1
    return tidyWord(text.slice(from, at))
  }
}
