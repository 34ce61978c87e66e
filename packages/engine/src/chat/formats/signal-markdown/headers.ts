/**
 * Finds where messages begin in signal-export's Markdown, and tells the lines apart that somebody wrote to look like a
 * beginning. Since 2021 an empty line stands before each message; all messages are in the order of their times.
 */
import { findUnsorted } from '../../sorted-times.ts'

export interface MarkdownHeader {
  /** Line from 1. */
  readonly line: number
  /** Offset of the line, and of what follows the name. */
  readonly start: number
  readonly body: number
  /** `2026-01-13T09:05:00`, or without seconds. */
  readonly time: string
  readonly sender: string
  /** All that the tool writes alike in one file: comma, seconds. */
  readonly shape: string
  readonly afterEmptyLine: boolean
}

export interface FoundHeaders {
  readonly headers: readonly MarkdownHeader[]
  /** Lines that look like a header and are not. */
  readonly forged: readonly number[]
}

/** Matches `[2024-06-01 14:00:00] Mia: hi`, `[2019-12-24, 12:23] Me:`; not `[14:05, 3/4/2025] Mia:`, `2024-06-01 14:00`. */
const HEADER =
  /^\[(?<date>\d{4}-\d{2}-\d{2})(?<comma>,?) (?<time>\d{2}:\d{2}(?::\d{2})?)\] (?<sender>[^:\n]{1,100}):(?: |$)/u

/** Longer than any header. */
const MAX_HEADER = 150

/** Share of headers with an empty line before them above which all others are words of somebody. */
const MOST = 0.6

/** The header at an offset, or null. */
export function headerAt(text: string, start: number, line: number): MarkdownHeader | null {
  // Most lines are seen to be none by their first characters.
  if (text.charCodeAt(start) !== 0x5b || text.charCodeAt(start + 5) !== 0x2d) return null
  const newline = text.indexOf('\n', start)
  const end = Math.min(newline < 0 ? text.length : newline, start + MAX_HEADER)
  const found = HEADER.exec(text.slice(start, end))
  const { date, comma, time, sender } = found?.groups ?? {}
  if (found === null || date === undefined || time === undefined || sender === undefined) {
    return null
  }
  return {
    line,
    start,
    body: start + found[0].length,
    time: `${date}T${time}`,
    sender,
    shape: `${comma ?? ''}${String(time.length)}`,
    afterEmptyLine: start === 0 || (text[start - 1] === '\n' && text[start - 2] === '\n'),
  }
}

export function findHeaders(text: string): FoundHeaders {
  const found: MarkdownHeader[] = []
  let start = 0
  for (let line = 1; start < text.length; line += 1) {
    const header = headerAt(text, start, line)
    if (header !== null) found.push(header)
    const newline = text.indexOf('\n', start)
    start = newline < 0 ? text.length : newline + 1
  }
  const first = found[0]
  const spaced = found.filter(({ afterEmptyLine }) => afterEmptyLine).length
  const needsSpace = spaced > found.length * MOST
  const shaped = found.filter(
    ({ shape, afterEmptyLine }) => shape === first?.shape && (!needsSpace || afterEmptyLine),
  )
  // What has no time stands in 1970.
  const unsorted = findUnsorted(shaped.map(({ time }) => (time.startsWith('19') ? null : time)))
  const headers = shaped.filter((_, index) => !unsorted.has(index))
  const lines = new Set(headers.map(({ line }) => line))
  return { headers, forged: found.map(({ line }) => line).filter((line) => !lines.has(line)) }
}
