/** Reads signal-export's `data.json`: one message a line, one chat a file. */
import type { FormatContext, TextFile } from '../../format.ts'
import {
  isFilled,
  isList,
  isRecord,
  parseJson,
  stringIn,
  stringOf,
  type JsonRecord,
} from '../../json.ts'
import { MAX_BROKEN_LINES } from '../../limits.ts'
import {
  createSignalChat,
  quotedWords,
  withoutMarkdownEnd,
  type SignalMessage,
} from '../../signal/signal-chat.ts'
import type { Conversation, Place } from '../../types.ts'

/** Matches the beginning of a line: `{"date": "2024-06-01T14:00:00", "sender": "Mia", "body": "`; not `{"id": 1`. */
const BEGINNING = /^\s*\{"date": ?"[\d:.T+-]{10,32}", ?"sender": ?"/u

/** Lines between two calls of `goOn`. */
const PROGRESS_STEP = 4_096

/** Whether a text is one, by its first line. */
export function recogniseData({ text }: TextFile): number {
  return BEGINNING.test(text.slice(0, 200)) ? 0.95 : 0
}

/** The conversation in a file; null where it holds no message. */
export function readData(file: TextFile, id: string, context: FormatContext): Conversation | null {
  const { name, text } = file
  const chat = createSignalChat(file, id, context)
  let broken = 0
  let start = 0
  for (let line = 1; start < text.length; line += 1) {
    if (line % PROGRESS_STEP === 0 && !context.goOn(file, start / text.length)) break
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const content = text.slice(start, end)
    start = end + 1
    if (content === '' || content.trim() === '') continue
    const place = { file: name, line }
    const value = parseJson(content)
    const message = isRecord(value) ? readMessage(value, place) : null
    if (message !== null) {
      chat.add(message)
      continue
    }
    context.report({ code: value === undefined ? 'broken-json' : 'invalid-message', place })
    broken += 1
    if (broken > MAX_BROKEN_LINES) {
      context.report({ code: 'too-large', place })
      break
    }
  }
  return chat.finish()
}

/** A message, or null where the record has neither sender nor words. */
function readMessage(record: JsonRecord, place: Place): SignalMessage | null {
  const sender = stringOf(record['sender'])
  const body = stringOf(record['body'])
  if (sender === undefined && body === undefined) return null
  const text = withoutMarkdownEnd(body ?? '')
  const sticker = stickerIn(record['sticker'])
  const message: SignalMessage = {
    sender: sender ?? '',
    time: stringOf(record['date']),
    text: text === '' ? (sticker ?? '') : text,
    isSticker: sticker !== undefined,
    isDeleted: record['deleted'] === true,
    isCall: record['call'] === true,
    place,
  }
  const extras = extrasIn(record)
  return extras === null ? message : { ...message, ...extras }
}

/** What came with a message or answers it; null for most, which have nothing of it. */
function extrasIn(
  record: JsonRecord,
): Pick<SignalMessage, 'quote' | 'reactions' | 'attachments'> | null {
  const quote = stringOf(record['quote']) ?? ''
  const { attachments, reactions } = record
  if (quote === '' && !isFilled(attachments) && !isFilled(reactions)) return null
  const read = isFilled(reactions) ? reactions.flatMap(reactionIn) : []
  return {
    ...(quote === '' ? {} : { quote: quotedWords(quote) }),
    ...(read.length === 0 ? {} : { reactions: read }),
    ...(isFilled(attachments) ? { attachments: attachments.map(attachmentIn) } : {}),
  }
}

/** A sticker is its emoji, or a record that holds it. */
function stickerIn(value: unknown): string | undefined {
  if (isRecord(value)) return stringIn(value, 'emoji') ?? ''
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The name tells the kind; what was not exported has a word for it. */
function attachmentIn(value: unknown): string {
  if (!isRecord(value)) return ''
  const name = stringIn(value, 'name') ?? ''
  return name.includes('.') ? name : (stringIn(value, 'path') ?? name)
}

function reactionIn(value: unknown): readonly (readonly [string, string])[] {
  const [name, emoji] = isList(value)
    ? value
    : isRecord(value)
      ? [value['name'], value['emoji']]
      : []
  if (typeof emoji !== 'string' || emoji === '') return []
  return [[typeof name === 'string' ? name : '', emoji]]
}
