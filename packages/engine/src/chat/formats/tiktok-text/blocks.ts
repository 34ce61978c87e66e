/** Cuts the text into chats and their messages. Whether a line was typed by somebody is decided later. */
import { contactOf } from '../tiktok/contact.ts'
import { isoFromUtcText } from '../../utc-time.ts'

export interface Line {
  readonly sender: string
  /** ISO 8601 in UTC; null where the day or the time does not exist. */
  readonly at: string | null
  readonly text: string
  /** The line as it stands in the file, with those that continue it. */
  readonly raw: string
  /** From 1. */
  readonly line: number
}

export interface Block {
  readonly contact: string
  readonly lines: readonly Line[]
}

export const HEADING = '>>> Chat History with '

/** Characters of `2026-07-03 23:00:11`. */
const TIME_LENGTH = 19

/** Lines between two questions whether to go on. */
const STEP = 8_192

/** Matches a name as TikTok has them, also none: `kay.leigh_9`, `7301…`; not `kay leigh`. */
const NAME = /^[^\s:]{0,60}$/u

/** Matches a time that need not exist: `2026-13-45 21:08:00`; not `2026-1-1 1:08`. */
const LIKE_TIME = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/u

/** Matches a byte order mark at the start of a line; not one inside it. */
const ORDER_MARK = /^\uFEFF/u

interface Draft {
  readonly sender: string
  readonly at: string | null
  readonly line: number
  readonly parts: string[]
  readonly raw: string[]
}

/** The chats of a file. Messages before the first heading, which was cut off, are with somebody whose name is lost. */
export function readBlocks(text: string, goOn: (share: number) => boolean): readonly Block[] {
  const blocks: { contact: string; drafts: Draft[] }[] = []
  const rows = text.split('\n')
  let hasHeading = false
  for (let index = 0; index < rows.length; index += 1) {
    const row = withoutReturn(rows[index] ?? '')
    if (isHeading(rows, index, !hasHeading)) {
      hasHeading = true
      blocks.push({
        contact: contactOf(row.slice(row.indexOf('>>> ') + '>>> '.length)) ?? '',
        drafts: [],
      })
    } else {
      const begun = readLine(row, index + 1)
      if (begun !== null && blocks.length === 0) blocks.push({ contact: '', drafts: [] })
      const drafts = blocks.at(-1)?.drafts
      if (begun !== null) drafts?.push(begun)
      else {
        drafts?.at(-1)?.parts.push(row)
        drafts?.at(-1)?.raw.push(row)
      }
    }
    if (index % STEP === STEP - 1 && !goOn(index / rows.length)) break
  }
  return blocks.map(({ contact, drafts }) => ({ contact, lines: drafts.map(finish) }))
}

/** Headings stand alone, between empty lines; anybody can type one into a message. */
function isHeading(rows: readonly string[], index: number, isFirst: boolean): boolean {
  if (rows[index]?.replace(ORDER_MARK, '').startsWith(HEADING) !== true) return false
  return (isFirst || isEmpty(rows[index - 1])) && isEmpty(rows[index + 1])
}

function isEmpty(row: string | undefined): boolean {
  return row === undefined || row.trim() === ''
}

function readLine(row: string, line: number): Draft | null {
  if (row.charCodeAt(4) !== 0x2d || row.charCodeAt(TIME_LENGTH) !== 0x20) return null
  const hasZone = row.startsWith(' UTC ', TIME_LENGTH)
  const at = isoFromUtcText(row.slice(0, TIME_LENGTH))
  if (at === null && !(hasZone && LIKE_TIME.test(row))) return null
  const start = hasZone ? TIME_LENGTH + 5 : TIME_LENGTH + 1
  const colon = row.indexOf(':', start)
  const sender = row.slice(start, colon).trim()
  if (colon < 0 || !NAME.test(sender)) return null
  const text = row.slice(row.charCodeAt(colon + 1) === 0x20 ? colon + 2 : colon + 1)
  return { sender, at, line, parts: [text], raw: [row] }
}

/** Empty lines behind a message are the gap before the next heading. */
function finish({ sender, at, line, parts, raw }: Draft): Line {
  return { sender, at, line, text: joined(parts), raw: joined(raw) }
}

function joined(rows: readonly string[]): string {
  let end = rows.length
  while (end > 1 && rows[end - 1] === '') end -= 1
  return end === 1 ? (rows[0] ?? '') : rows.slice(0, end).join('\n')
}

function withoutReturn(row: string): string {
  return row.endsWith('\r') ? row.slice(0, -1) : row
}
