/**
 * Reads one WhatsApp export: lines to headers, headers to a timeline, timeline to messages. Does not recognise files
 * and does not open archives.
 */
import type { FormatContext, TextFile } from '../../format.ts'
import type { Conversation } from '../../types.ts'
import { createHeaderScanner } from './header.ts'
import type { Header } from './header-shape.ts'
import { rememberLayouts } from './header-layouts.ts'
import { readMessages } from './messages.ts'
import { buildTimeline } from './timeline.ts'

/** Lines between two calls of `goOn`. */
const PROGRESS_STEP = 8_192

/** The conversation in a file that `recognise` took for a WhatsApp export; null where no line of it is a message. */
export function readExport(
  file: TextFile,
  id: string,
  context: FormatContext,
): Conversation | null {
  const headers = findHeaders(file, context)
  const timeline = buildTimeline(file.text, headers)
  const first = timeline?.entries[0]
  if (timeline === null || first === undefined) {
    context.report({ code: 'unknown-format', place: { file: file.name } })
    return null
  }
  const lost = firstWords(file.text, first)
  if (lost > 0) context.report({ code: 'invalid-message', place: { file: file.name, line: lost } })
  const { order, suspicious } = timeline
  for (const line of suspicious) {
    context.report({ code: 'forged-header', place: { file: file.name, line } })
  }
  const { line } = first
  if (timeline.dayOf(first.date) === null) {
    context.report({ code: 'invalid-time', place: { file: file.name, line } })
    return { id, platform: 'whatsapp', ...readMessages(file, timeline, context) }
  }
  if (!order.certain) {
    const values = { order: order.order }
    context.report({ code: 'ambiguous-date-order', place: { file: file.name, line }, values })
  }
  if (context.offsetMinutes === undefined) {
    context.report({ code: 'zone-unknown', place: { file: file.name } })
  }
  return { id, platform: 'whatsapp', ...readMessages(file, timeline, context) }
}

function findHeaders(file: TextFile, context: FormatContext): readonly Header[] {
  const { text } = file
  const scan = rememberLayouts(text, createHeaderScanner(text))
  const headers: Header[] = []
  let start = 0
  for (let line = 1; start < text.length; line += 1) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const header = scan(line, start, end)
    if (header !== null) headers.push(header)
    start = end + 1
    if (line % PROGRESS_STEP === 0 && !context.goOn(file, start / text.length / 2)) break
  }
  return headers
}

/** The line, from 1, of words before the first message; 0 where there are none. They belong to nobody. */
function firstWords(text: string, first: Header | undefined): number {
  const lines = text.slice(0, first?.start ?? text.length).split('\n', 100)
  return lines.findIndex((line) => line.trim() !== '') + 1
}
