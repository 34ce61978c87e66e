/** Reads one row of a table: a message of a chat, or a private message. */
import { threadOf, type Thread } from '../../finish-threads.ts'
import { UNKNOWN_NAME } from '../../people.ts'
import type { Replies } from '../../replies.ts'
import type { TableRow } from '../../table.ts'
import type { Message, Place, ReadingIssue } from '../../types.ts'
import { isoFromUtcText } from '../../utc-time.ts'

export interface RowContext {
  readonly file: string
  readonly threads: Map<string, Thread>
  /** The messages of this file, by their threads. */
  readonly pieces: Map<Thread, Message[]>
  readonly replies: Replies
  readonly report: (issue: ReadingIssue) => void
}

/** Matches the subject of an answer, which repeats the first: `re: hello`; not `regarding`. */
const ANSWER = /^re: /iu

/** Adds a row of `chat_history.csv`. */
export function readChatRow({ line, cells }: TableRow, context: RowContext): void {
  const place: Place = { file: context.file, line }
  const { message_id: id = '', username = '', message: text, channel_url: channel = '' } = cells
  const parent = cells['thread_parent_message_id'] ?? ''
  if (text === undefined || (username === '' && id === '')) {
    context.report({ code: 'invalid-message', place })
    return
  }
  const thread = threadOf(context.threads, `chat\u0000${channel}`)
  const from = personIn(thread, username, place, context)
  const at = timeOf(cells['created_at'], place, context)
  const updated = cells['updated_at'] ?? ''
  const message: Message = {
    from,
    ...(at === null ? {} : { at }),
    text,
    ...(updated === '' || updated === cells['created_at'] ? {} : { edited: true }),
    place,
  }
  add(message, thread, context)
  // Of a message in several files the first stays.
  if (id !== '' && !context.replies.ids.has(id)) context.replies.ids.set(id, message)
  if (parent !== '' && parent !== '0') context.replies.answers.set(message, parent)
}

/** Adds a row of `messages.csv`; all that two people wrote to one another is one conversation. */
export function readMessageRow({ line, cells }: TableRow, context: RowContext): void {
  const place: Place = { file: context.file, line }
  const { from: sender = '', to: recipient = '', thread_id: id = '', subject = '', body } = cells
  if (body === undefined || (sender === '' && recipient === '' && id === '')) {
    context.report({ code: 'invalid-message', place })
    return
  }
  // Accounts that are gone have no name; they may be several people.
  const isWhole = sender !== '' && recipient !== ''
  const key = isWhole
    ? [sender, recipient].sort().join('\u0000')
    : `${sender}${recipient}\u0000${id}`
  const thread = threadOf(context.threads, `messages\u0000${key}`)
  const from = personIn(thread, sender, place, context)
  if (recipient !== '') thread.people.idOf(recipient)
  const at = timeOf(cells['date'], place, context)
  const isFirst = subject !== '' && !ANSWER.test(subject)
  const text = isFirst ? [subject, body].filter((words) => words !== '').join('\n') : body
  add({ from, ...(at === null ? {} : { at }), text, place }, thread, context)
}

function personIn(thread: Thread, name: string, place: Place, { report }: RowContext): string {
  if (name === '') report({ code: 'unknown-sender', place })
  return thread.people.idOf(name === '' ? UNKNOWN_NAME : name)
}

function timeOf(text: string | undefined, place: Place, { report }: RowContext): string | null {
  const at = isoFromUtcText(text?.trim() ?? '')
  if (at === null) report({ code: 'invalid-time', place })
  return at
}

function add(message: Message, thread: Thread, { pieces }: RowContext): void {
  const piece = pieces.get(thread)
  if (piece === undefined) pieces.set(thread, [message])
  else piece.push(message)
}
