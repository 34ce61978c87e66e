/** Reads the messages of one channel of a Discord data package: all of them the owner's. */
import { isSnowflake, timeOfSnowflake } from '../../discord/snowflake.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { isList, isRecord } from '../../json.ts'
import { kindOfFileName } from '../../media-kind.ts'
import { readJson } from '../../read-json.ts'
import { walkTable } from '../../table.ts'
import type { Message, MessageKind, Place } from '../../types.ts'
import { isoFromUtcText } from '../../utc-time.ts'

/** The owner's participant id. */
const OWNER = 'p1'

/** Messages between two questions whether to go on. */
const STEP = 4_096

interface Fields {
  readonly id: unknown
  readonly time: unknown
  readonly text: unknown
  readonly attachments: unknown
}

export function readTable(file: TextFile, context: FormatContext): readonly Message[] {
  const messages: Message[] = []
  walkTable(file.text, ({ line, cells }, share) => {
    const place = { file: file.name, line }
    const { id, timestamp: time, contents: text, attachments } = cells
    addMessage(messages, { id, time, text, attachments }, place, context)
    return messages.length % STEP !== 0 || context.goOn(file, share)
  })
  return oldestFirst(messages)
}

export function readList(file: TextFile, context: FormatContext): readonly Message[] {
  const items = readJson(file, context)
  if (!isList(items)) return []
  const messages: Message[] = []
  for (let index = 0; index < items.length; index += 1) {
    if (index % STEP === 0 && !context.goOn(file, index / items.length)) break
    const item = items[index]
    const place = { file: file.name, path: `/${String(index)}` }
    if (!isRecord(item)) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    const { ID: id, Timestamp: time, Contents: text, Attachments: attachments } = item
    addMessage(messages, { id, time, text, attachments }, place, context)
  }
  return oldestFirst(messages)
}

function addMessage(
  messages: Message[],
  { id, time, text, attachments }: Fields,
  place: Place,
  context: FormatContext,
): void {
  if (!isSnowflake(id) && (typeof text !== 'string' || text === '')) {
    context.report({ code: 'invalid-message', place })
    return
  }
  const words = typeof text === 'string' ? text : ''
  const at = readTime(time) ?? timeOfSnowflake(id)
  if (at === null) context.report({ code: 'invalid-time', place })
  const kind = kindOf(words, attachments)
  if (at !== null && kind === 'text') messages.push({ from: OWNER, at, text: words, place })
  else {
    const rest = kind === 'text' ? { place } : { kind, place }
    messages.push(
      at === null
        ? { from: OWNER, text: words, ...rest }
        : { from: OWNER, at, text: words, ...rest },
    )
  }
}

/** UTC, with or without saying so. */
function readTime(time: unknown): string | null {
  return typeof time === 'string' ? isoFromUtcText(time) : null
}

/** Attachments are addresses with spaces between them; the first decides. Where there is nothing at all, it was a sticker or the like. */
function kindOf(words: string, attachments: unknown): MessageKind {
  const address = typeof attachments === 'string' ? attachments.trim() : ''
  if (address === '') return words === '' ? 'file' : 'text'
  const end = address.indexOf(' ')
  return kindOfFileName(end < 0 ? address : address.slice(0, end))
}

/** Files are written newest first. */
function oldestFirst(messages: Message[]): readonly Message[] {
  const first = messages.find(({ at }) => at !== undefined)?.at ?? ''
  const last = messages.findLast(({ at }) => at !== undefined)?.at ?? ''
  return first > last ? messages.reverse() : messages
}
