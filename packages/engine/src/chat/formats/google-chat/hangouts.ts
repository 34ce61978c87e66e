/** Reads `Hangouts.json`: every conversation of an account, its messages as events in pieces of text. */
import { isoFromEpoch } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import { inTimeOrder } from '../../message-order.ts'
import { createPeople, type People } from '../../people.ts'
import type { ChatEvent, Conversation, Message, Place } from '../../types.ts'

const EVENTS: ReadonlyMap<string, ChatEvent> = new Map([
  ['ADD_USER', 'person-added'],
  ['REMOVE_USER', 'person-left'],
  ['RENAME_CONVERSATION', 'name-changed'],
])

/** The conversations of a file, with ids that go on after `before` others. */
export function readHangouts(
  file: TextFile,
  value: JsonRecord,
  before: number,
  context: FormatContext,
): readonly Conversation[] {
  const key = Array.isArray(value['conversations']) ? 'conversations' : 'conversation_state'
  const states = listIn(value, key)
  const conversations: Conversation[] = []
  for (const [index, state] of states.entries()) {
    if (!context.goOn(file, index / states.length)) break
    if (!isRecord(state)) continue
    const path = `/${key}/${String(index)}`
    const conversation = readState(file.name, state, path, context)
    if (conversation.messages.length === 0) continue
    const id = `google-chat-${String(before + conversations.length + 1)}`
    conversations.push({ ...conversation, id })
  }
  return conversations
}

/** The newer shape has `conversation.conversation` and `events`, the older `conversation_state.conversation` and `event`. */
function readState(
  file: string,
  state: JsonRecord,
  path: string,
  context: FormatContext,
): Conversation {
  const old = recordIn(state, 'conversation_state')
  const holder = old ?? state
  const outer = recordIn(holder, 'conversation') ?? {}
  const about = recordIn(outer, 'conversation') ?? outer
  const people = createPeople()
  for (const person of listIn(about, 'participant_data')) {
    const id = isRecord(person) ? gaiaOf(recordIn(person, 'id')) : undefined
    if (!isRecord(person) || id === undefined) continue
    people.idOf(id, stringIn(person, 'fallback_name'))
  }
  const self = recordIn(recordIn(about, 'self_conversation_state') ?? {}, 'self_read_state') ?? {}
  const owner = gaiaOf(recordIn(self, 'participant_id'))
  if (owner !== undefined) people.setOwner(owner)
  const key = old === undefined ? 'events' : 'event'
  const prefix = `${path}${old === undefined ? '' : '/conversation_state'}/${key}/`
  const messages = listIn(holder, key).flatMap((event, index) => {
    const place = { file, path: prefix + String(index) }
    const message = readEvent(event, people, place)
    if (message === null) context.report({ code: 'invalid-message', place })
    else if (message.at === undefined) context.report({ code: 'invalid-time', place })
    return message === null ? [] : [message]
  })
  return {
    id: '',
    platform: 'google-chat',
    participants: people.list(),
    messages: inTimeOrder(messages),
  }
}

function readEvent(event: unknown, people: People, place: Place): Message | null {
  const sender = isRecord(event) ? gaiaOf(recordIn(event, 'sender_id')) : undefined
  if (!isRecord(event) || sender === undefined) return null
  const at = isoFromEpoch(Number(stringIn(event, 'timestamp') ?? Number.NaN) / 1_000)
  const content = recordIn(recordIn(event, 'chat_message') ?? {}, 'message_content') ?? {}
  const text = listIn(content, 'segment').reduce<string>((all, segment) => {
    if (!isRecord(segment)) return all
    const piece = stringIn(segment, 'text') ?? ''
    return all + (segment['type'] === 'LINE_BREAK' ? '\n' : piece)
  }, '')
  const type = stringIn(event, 'event_type') ?? ''
  const hasFiles = listIn(content, 'attachment').length > 0
  const chatEvent = EVENTS.get(type)
  const isSystem = chatEvent !== undefined || recordIn(event, 'chat_message') === undefined
  const kind = hasFiles
    ? 'file'
    : type === 'HANGOUT_EVENT'
      ? 'call'
      : isSystem
        ? 'system'
        : undefined
  return {
    from: people.idOf(sender),
    ...(at === null ? {} : { at }),
    text,
    ...(kind === undefined ? {} : { kind }),
    ...(chatEvent === undefined ? {} : { event: chatEvent }),
    place,
  }
}

function gaiaOf(id: JsonRecord | undefined): string | undefined {
  return id === undefined ? undefined : (stringIn(id, 'gaia_id') ?? stringIn(id, 'chat_id'))
}
