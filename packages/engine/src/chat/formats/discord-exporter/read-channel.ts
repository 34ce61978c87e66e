/** Turns the messages of one channel, as DiscordChatExporter writes them to JSON, into those of a conversation. */
import { isoOffset } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { isIsoTime } from '../../iso-time.ts'
import { isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import { UNKNOWN_NAME, type People } from '../../people.ts'
import type { Message } from '../../types.ts'
import { NOTICES } from './kinds.ts'
import { readContent, readReactions, wordsOfEmbeds } from './message.ts'

type Draft = { -readonly [Key in keyof Message]: Message[Key] }

/** Messages between two questions whether to go on. */
const STEP = 4_096

export interface ChannelMessages {
  readonly messages: readonly Draft[]
  /** The app's ids of the messages, in the same order. */
  readonly ids: readonly unknown[]
  /** Messages with the ids of what they answer. */
  readonly replies: readonly (readonly [message: Draft, answered: unknown])[]
}

export function readChannel(
  file: TextFile,
  channel: JsonRecord,
  people: People,
  context: FormatContext,
): ChannelMessages {
  const items = listIn(channel, 'messages')
  const messages: Draft[] = []
  const ids: unknown[] = []
  const replies: (readonly [message: Draft, answered: unknown])[] = []
  const offset = isoOffset(context.offsetMinutes)
  let localTimes = false
  let unknownSender = false
  const idOf = (user: unknown): string | null => personOf(user, people)

  for (let index = 0; index < items.length; index += 1) {
    if (index % STEP === 0 && !context.goOn(file, index / items.length)) break
    const item = items[index]
    const place = { file: file.name, path: `/messages/${String(index)}` }
    if (!isRecord(item) || !isMessage(item)) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    const sender = idOf(item['author'])
    if (sender === null) unknownSender = true
    const message: Draft = {
      from: sender ?? people.idOf(UNKNOWN_NAME, UNKNOWN_NAME),
      text: '',
      place,
    }
    const time = item['timestamp']
    if (typeof time === 'string' && isIsoTime(time)) {
      const zoned = hasZone(time)
      if (!zoned) localTimes = true
      message.at = zoned ? time : `${time}${offset}`
    } else context.report({ code: 'invalid-time', place })
    fill(message, item, idOf)
    if (item['type'] === 'Reply') {
      replies.push([message, recordIn(item, 'reference')?.['messageId']])
    }
    ids.push(item['id'])
    messages.push(message)
  }
  const place = { file: file.name }
  if (unknownSender) context.report({ code: 'unknown-sender', place })
  if (localTimes && offset === '') context.report({ code: 'zone-unknown', place })
  return isNewestFirst(messages)
    ? { messages: messages.reverse(), ids: ids.reverse(), replies }
    : { messages, ids, replies }
}

function isMessage(item: JsonRecord): boolean {
  return item['author'] !== undefined || typeof item['content'] === 'string'
}

function personOf(user: unknown, people: People): string | null {
  if (!isRecord(user)) return null
  const { id, name, nickname } = user
  const shown = typeof nickname === 'string' && nickname !== '' ? nickname : name
  const known = typeof shown === 'string' && shown !== '' ? shown : undefined
  if (typeof id === 'string' && id !== '') return people.idOf(id, known)
  return known === undefined ? null : people.idOf(`name:${known}`, known)
}

function fill(message: Draft, item: JsonRecord, idOf: (user: unknown) => string | null): void {
  const notice = NOTICES.get(item['type'])
  if (notice !== undefined) {
    message.text = stringIn(item, 'content') ?? ''
    message.kind = notice.kind
    if (notice.event !== undefined) message.event = notice.event
  } else {
    const { text, kind } = readContent(item)
    const words = text === '' && kind === 'file' ? wordsOfEmbeds(item) : ''
    message.text = words === '' ? text : words
    if (words === '' && kind !== 'text') message.kind = kind
  }
  if (typeof item['timestampEdited'] === 'string') message.edited = true
  if (isRecord(item['forwardedMessage'])) message.forwarded = true
  if (listIn(item, 'reactions').length > 0) {
    const reactions = readReactions(item, idOf)
    if (reactions.length > 0) message.reactions = reactions
  }
}

/** Whether an ISO time ends in `Z` or an offset. */
function hasZone(time: string): boolean {
  return time.endsWith('Z') || time[time.length - 6] === '+' || time[time.length - 6] === '-'
}

/** The exporter can be asked to begin with the newest. Days are compared, since offsets differ within a year. */
function isNewestFirst(messages: readonly Message[]): boolean {
  const first = messages.find(({ at }) => at !== undefined)?.at ?? ''
  const last = messages.findLast(({ at }) => at !== undefined)?.at ?? ''
  const isSameOffset = first.slice(-6) === last.slice(-6)
  return isSameOffset ? first > last : first.slice(0, 10) > last.slice(0, 10)
}
