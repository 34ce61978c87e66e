/**
 * Reads one WhatsApp export: lines to headers, headers to a timeline, timeline to messages. Does not recognise files
 * and does not open archives.
 */
import type { FormatContext, TextFile } from '../../format.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import type { Conversation, Message, MessageKind } from '../../types.ts'
import { findAuthorEnd } from './author.ts'
import { createClock } from './clock.ts'
import { createHeaderScanner, type Header } from './header.ts'
import { readBody, readNotice, type MessageBody } from './message-body.ts'
import { createPeople } from './people.ts'
import { buildTimeline, type Timeline } from './timeline.ts'

const LINE_FEED = 0x0a

/** Lines and messages between two calls of `goOn`. */
const PROGRESS_STEP = 8_192

/** A message whose sender is known only when the whole chat is: a line that the app wrote, or may have written. */
interface Pending {
  readonly index: number
  readonly author: string | null
  readonly body: MessageBody
  readonly message: Omit<Message, 'from'>
}

/** The conversation in a file that `recognise` took for a WhatsApp export; null where no line of it is a message. */
export function readExport(
  file: TextFile,
  id: string,
  context: FormatContext,
): Conversation | null {
  const headers = findHeaders(file, context)
  const timeline = buildTimeline(file.text, headers)
  const first = timeline?.entries[0]
  const lost = firstWords(file.text, first)
  if (lost > 0) context.report({ code: 'invalid-message', place: { file: file.name, line: lost } })
  if (timeline === null || first === undefined) return null
  const { order, suspicious } = timeline
  for (const line of suspicious) {
    context.report({ code: 'forged-header', place: { file: file.name, line } })
  }
  if (!order.certain) {
    const { line } = first
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
  const scan = createHeaderScanner(text)
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

function readMessages(
  file: TextFile,
  { entries, dayOf }: Timeline,
  context: FormatContext,
): Pick<Conversation, 'participants' | 'messages'> {
  const people = createPeople()
  const messages: Message[] = []
  const pending: Pending[] = []
  const timeOf = createClock(context.offsetMinutes)
  const sliceOf = createSlicer(file.text)
  const lastEnd = endOfWords(file.text)
  for (let index = 0; index < entries.length; index += 1) {
    const header = entries[index]
    if (header === undefined) break
    const end = (entries[index + 1]?.start ?? lastEnd + 1) - 1
    const newline = file.text.indexOf('\n', header.body)
    const lineEnd = newline < 0 || newline > end ? end : newline
    const colon = findAuthorEnd(file.text, header.body, lineEnd)
    const at = timeOf(dayOf(header.date), header.time)
    const place = { file: file.name, line: header.line }
    if (colon < 0) {
      const body = readNotice(sliceOf(header.body, end))
      pending.push({ index: messages.length, author: null, body, message: { at, text: '', place } })
      messages.push({ from: '', at, text: body.text, place })
    } else {
      const author = file.text.slice(header.body, colon)
      const from = colon + (file.text.charCodeAt(colon + 1) === 0x20 ? 2 : 1)
      const body = readBody(sliceOf(Math.min(from, end), end))
      if (body.kind === 'unclear' || body.kind === 'system') {
        pending.push({ index: messages.length, author, body, message: { at, text: '', place } })
        messages.push({ from: '', at, text: body.text, place })
      } else if (body.kind === 'text' && body.deleted === undefined && body.edited === undefined) {
        messages.push({ from: people.speak(author), at, text: body.text, place })
      } else {
        messages.push(complete({ at, text: '', place }, people.speak(author), body, body.kind))
      }
    }
    if (index % PROGRESS_STEP === PROGRESS_STEP - 1) {
      if (!context.goOn(file, 0.5 + header.body / file.text.length / 2)) break
    }
  }
  for (const { index, author, body, message } of pending) {
    // What only looks like a notice is a person's words if that person has said something else.
    const speaker = author === null ? null : people.idOf(author)
    const kind = body.kind !== 'unclear' ? body.kind : speaker === null ? 'system' : 'text'
    messages[index] = complete(message, speaker ?? people.attribute(author, body.text), body, kind)
  }
  if (people.isOverfull()) {
    const values = { participants: MAX_PARTICIPANTS }
    context.report({ code: 'too-large', place: { file: file.name }, values })
  }
  return { participants: people.list(), messages }
}

function complete(
  message: Omit<Message, 'from'>,
  from: string,
  body: MessageBody,
  kind: MessageKind,
): Message {
  return {
    from,
    ...message,
    text: body.text,
    ...(kind === 'text' ? {} : { kind }),
    ...(body.deleted === undefined ? {} : { deleted: body.deleted }),
    ...(body.edited === undefined ? {} : { edited: body.edited }),
  }
}

/** Slices without the byte order marks that some phones put in the middle of a file. */
function createSlicer(text: string): (start: number, end: number) => string {
  if (!text.includes('\uFEFF')) return (start, end) => text.slice(start, end)
  return (start, end) => text.slice(start, end).replaceAll('\uFEFF', '')
}

/** The line, from 1, of words before the first message; 0 where there are none. They belong to nobody. */
function firstWords(text: string, first: Header | undefined): number {
  const lines = text.slice(0, first?.start ?? text.length).split('\n', 100)
  return lines.findIndex((line) => line.trim() !== '') + 1
}

/** The end of the text without the line ends behind its last message. */
function endOfWords(text: string): number {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === LINE_FEED) end -= 1
  return end
}
