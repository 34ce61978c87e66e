/** Reads the events of one conversation: messages, and who came, went and renamed it. */
import type { FormatContext, TextFile } from '../../format.ts'
import { isFilled, isRecord, listIn, stringIn, type JsonRecord } from '../../json.ts'
import { kindOfFileName } from '../../media-kind.ts'
import { oldestFirst } from '../../message-order.ts'
import { UNKNOWN_NAME, type People } from '../../people.ts'
import type { ChatEvent, Message, MessageKind, Place, Reaction } from '../../types.ts'
import { isoFromUtcText } from '../../utc-time.ts'

export interface EventContext {
  readonly file: TextFile
  /** JSON Pointer of the list of events. */
  readonly pointer: string
  readonly people: People
  readonly counts: { missing: number; encrypted: number }
  readonly context: FormatContext
}

/** Events between two questions whether to go on. */
const STEP = 4_096

/** Events that are messages. */
const MESSAGES: ReadonlySet<string> = new Set(['messageCreate', 'welcomeMessageCreate'])

const EVENTS: ReadonlyMap<string, ChatEvent> = new Map([
  ['joinConversation', 'person-added'],
  ['participantsJoin', 'person-added'],
  ['participantsLeave', 'person-left'],
  ['conversationNameUpdate', 'name-changed'],
])

/** The messages of a list of events, oldest first. */
export function readEvents(events: readonly unknown[], reading: EventContext): readonly Message[] {
  const { file, pointer, context } = reading
  const path = `${pointer}/`
  const messages: Message[] = []
  for (let index = 0; index < events.length; index += 1) {
    const item = events[index]
    const place: Place = { file: file.name, path: path + String(index) }
    const message = isRecord(item) ? readEvent(item, place, reading) : null
    if (message === null) context.report({ code: 'invalid-message', place })
    else {
      if (message.at === undefined) context.report({ code: 'invalid-time', place })
      messages.push(message)
    }
    if (index % STEP === STEP - 1 && !context.goOn(file, index / events.length)) break
  }
  return oldestFirst(messages)
}

/** An event is a record with one key. */
function readEvent(item: JsonRecord, place: Place, reading: EventContext): Message | null {
  for (const key in item) {
    const body = item[key]
    if (!isRecord(body)) return null
    return MESSAGES.has(key)
      ? readMessage(body, place, reading)
      : readNotice(key, body, place, reading)
  }
  return null
}

function readMessage(body: JsonRecord, place: Place, reading: EventContext): Message {
  const { people, counts, context } = reading
  const sender = body['senderId']
  const isNamed = typeof sender === 'string' && sender !== ''
  if (!isNamed) context.report({ code: 'unknown-sender', place })
  const from = people.idOf(isNamed ? sender : UNKNOWN_NAME)
  const at = timeOf(body)
  const text = body['text']
  const hasMedia = isFilled(body['mediaUrls'])
  const isEdited = isFilled(body['editHistory'])
  const hasReactions = isFilled(body['reactions'])
  if (typeof text !== 'string' && !hasMedia) {
    if (Object.keys(body).some((key) => key.toLowerCase().includes('encrypt'))) {
      counts.encrypted += 1
    } else counts.missing += 1
  }
  const words = typeof text === 'string' ? text : ''
  if (at !== null && !hasMedia && !hasReactions && !isEdited) {
    return { from, at, text: words, place }
  }
  const kind: MessageKind = hasMedia ? kindOfMedia(listIn(body, 'mediaUrls')) : 'text'
  return {
    from,
    ...(at === null ? {} : { at }),
    text: words,
    ...(kind === 'text' ? {} : { kind }),
    ...(isEdited ? { edited: true } : {}),
    ...(hasReactions ? { reactions: readReactions(listIn(body, 'reactions'), people) } : {}),
    place,
  }
}

function kindOfMedia([first]: readonly unknown[]): MessageKind {
  return typeof first === 'string' ? kindOfFileName(first) : 'file'
}

/** X writes a word for each reaction: `like`, `funny`. */
function readReactions(items: readonly unknown[], people: People): readonly Reaction[] {
  return items.flatMap((item): readonly Reaction[] => {
    const emoji = isRecord(item) ? stringIn(item, 'reactionKey') : undefined
    if (!isRecord(item) || emoji === undefined) return []
    const sender = stringIn(item, 'senderId')
    return [sender === undefined ? { emoji } : { emoji, from: people.idOf(sender) }]
  })
}

/** The text is the new name, or else X's word for what happened. */
function readNotice(key: string, body: JsonRecord, place: Place, reading: EventContext): Message {
  const { people, counts } = reading
  const initiator = stringIn(body, 'initiatingUserId') ?? stringIn(body, 'senderId')
  const ids = [...listIn(body, 'userIds'), ...listIn(body, 'participantsSnapshot')].filter(
    (id) => typeof id === 'string',
  )
  const who = key === 'joinConversation' ? (initiator ?? ids[0]) : (ids[0] ?? initiator)
  const from = people.idOf(who ?? UNKNOWN_NAME)
  if (initiator !== undefined) people.idOf(initiator)
  for (const id of ids) people.idOf(id)
  if (key.toLowerCase().includes('encrypt')) counts.encrypted += 1
  const at = timeOf(body)
  const event = EVENTS.get(key)
  return {
    from,
    ...(at === null ? {} : { at }),
    text: stringIn(body, 'name') ?? stringIn(body, 'reactionKey') ?? key,
    kind: 'system',
    ...(event === undefined ? {} : { event }),
    place,
  }
}

function timeOf(body: JsonRecord): string | null {
  const time = body['createdAt']
  return typeof time === 'string' ? isoFromUtcText(time) : null
}
