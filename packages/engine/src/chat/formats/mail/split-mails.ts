/**
 * Finds the mails in the bytes of a file: one, or those of a mailbox, each behind a line that begins with `From ` and an
 * empty one before it. Apple's files begin with a count of the bytes that are mail. Nothing is copied.
 */

import { createLenientDecoder } from '../../text-decoder.ts'

export interface FoundMail {
  /** Offsets of the mail, without the line before it. */
  readonly start: number
  readonly end: number
  /** Line of the mail's first line, from 1. */
  readonly line: number
  /** The line before it in a mailbox, else empty. */
  readonly separator: string
}

/** Every byte is a character, so that lengths stay. */
const decodeLine = createLenientDecoder('windows-1252')

const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const SPACE = 0x20
const FROM = [0x46, 0x72, 0x6f, 0x6d, SPACE]

/** Longer than any line before a mail. */
const MAX_SEPARATOR = 500

/** Matches the time in the line before a mail: `Tue Jan 13 09:05:00 2026`, `09:05`; not `From here on`. */
const CLOCK = /\d{1,2}:\d{2}/u

/** Matches the beginning of a header: `Subject: hi`, `X-GM-THRID:`, `>From a`; not `we went`. */
const HEADER = /^(?:[A-Za-z][\w-]{0,60}:|>From )/u

/** Matches the byte count before Apple's mails: `1234      \n`; not `12:34`. */
const BYTE_COUNT = /^(?<count>\d{1,10}) *\r?\n/u

/** The mails, in their order. */
export function* splitMails(bytes: Uint8Array): Generator<FoundMail> {
  let begin = skipBlank(bytes)
  let line = 1 + countLines(bytes, 0, begin)
  const head = asciiOf(bytes, begin, begin + 20)
  const count = BYTE_COUNT.exec(head)
  if (count !== null) {
    const start = begin + count[0].length
    const end = Math.min(bytes.length, start + Number(count.groups?.['count']))
    yield { start, end, line: line + 1, separator: '' }
    return
  }
  let separator = separatorAt(bytes, begin)
  if (separator === '') {
    yield { start: begin, end: bytes.length, line, separator }
    return
  }
  while (begin < bytes.length) {
    const start = lineEnd(bytes, begin)
    let next = start
    let lines = 1
    let isAfterEmpty = false
    let found = ''
    while (next < bytes.length) {
      found = isAfterEmpty ? separatorAt(bytes, next) : ''
      if (found !== '') break
      const first = bytes[next]
      isAfterEmpty =
        first === LINE_FEED || (first === CARRIAGE_RETURN && bytes[next + 1] === LINE_FEED)
      next = lineEnd(bytes, next)
      lines += 1
    }
    yield { start, end: next, line: line + 1, separator }
    begin = next
    line += lines
    separator = found
  }
}

/** The line at an offset where it stands before a mail; else empty. */
function separatorAt(bytes: Uint8Array, at: number): string {
  for (const [index, code] of FROM.entries()) if (bytes[at + index] !== code) return ''
  const end = lineEnd(bytes, at)
  if (end - at > MAX_SEPARATOR) return ''
  const line = asciiOf(bytes, at, end).trimEnd()
  const next = asciiOf(bytes, end, end + 80)
  return CLOCK.test(line) && HEADER.test(next) ? line : ''
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const at = bytes.indexOf(LINE_FEED, from)
  return at < 0 ? bytes.length : at + 1
}

/** Behind a byte order mark and empty lines. */
function skipBlank(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < bytes.length && (bytes[at] ?? 0) <= SPACE) at += 1
  return at
}

function countLines(bytes: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at += 1) if (bytes[at] === LINE_FEED) count += 1
  return count
}

function asciiOf(bytes: Uint8Array, from: number, to: number): string {
  return decodeLine(bytes.subarray(from, to))
}
