/** Reads the messages of one conversation. */
import { isoFromEpoch } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { isRecord, recordIn, type JsonRecord } from '../../json.ts'
import { oldestFirst } from '../../message-order.ts'
import { UNKNOWN_NAME, type People } from '../../people.ts'
import type { ChatEvent, Message, MessageKind, Place } from '../../types.ts'
import { isoFromUtcText } from '../../utc-time.ts'
import { accountName } from './accounts.ts'
import { readFragment, wordsIn, type Fragment } from './fragment.ts'
import { withoutEntities } from './entities.ts'
import { kindOfObject, PLAIN_TEXT, RICH_TEXT, typeOf } from './types-of-message.ts'

export interface MessagesContext {
  readonly file: TextFile
  /** JSON Pointer of the list. */
  readonly pointer: string
  readonly people: People
  readonly context: FormatContext
}

/** Messages between two questions whether to go on. */
const STEP = 4_096

export interface ReadMessages {
  /** Oldest first. */
  readonly messages: readonly Message[]
  /** How many of them are encrypted. */
  readonly encrypted: number
  /** The id of the message that a message quotes. */
  readonly quotes: ReadonlyMap<Message, string>
}

export function readMessages(items: readonly unknown[], reading: MessagesContext): ReadMessages {
  const { file, pointer, people, context } = reading
  const messages: Message[] = []
  const quotes = new Map<Message, string>()
  const ids = new Map<unknown, string>()
  let encrypted = 0
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    const place: Place = { file: file.name, path: `${pointer}/${String(index)}` }
    if (!isRecord(item) || (item['from'] === undefined && item['content'] === undefined)) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    const type = typeOf(typeof item['messagetype'] === 'string' ? item['messagetype'] : 'RichText')
    const content = typeof item['content'] === 'string' ? item['content'] : ''
    if (type === PLAIN_TEXT || (type === RICH_TEXT && !content.includes('<'))) {
      const words = type === RICH_TEXT ? withoutEntities(content) : content
      const message = toPlainMessage(item, words, place, { ids, people })
      if (message !== null) {
        messages.push(message)
        if (index % STEP === STEP - 1 && !context.goOn(file, 0.5)) break
        continue
      }
    }
    if (isEcho(item, content)) continue
    if (type.isEncrypted === true) encrypted += 1
    const fragment = readFragment(
      type.isPlain === true || type.isEncrypted === true ? '' : content,
      type.kind === 'text',
    )
    const text = type.isPlain === true ? content : textOf(item, type.kind, fragment)
    const event = type.event ?? eventOf(type.kind, fragment)
    const message = toMessage(item, {
      text,
      fragment,
      kind: kindOf(type.kind, fragment),
      event,
      place,
      reading,
    })
    messages.push(message)
    if (fragment.quote?.id !== undefined) quotes.set(message, fragment.quote.id)
    if (index % STEP === STEP - 1 && !context.goOn(file, 0.5)) break
  }
  return { messages: oldestFirst(messages), encrypted, quotes }
}

/** Most messages: words, a known sender and a time; null for any other. */
function toPlainMessage(
  item: JsonRecord,
  text: string,
  place: Place,
  { ids, people }: { ids: Map<unknown, string>; people: People },
): Message | null {
  const sender = item['from']
  const time = item['originalarrivaltime']
  if (isRecord(item['properties']) || text === '' || typeof time !== 'string') return null
  const at = isoFromUtcText(time)
  if (at === null) return null
  let from = ids.get(sender)
  if (from === undefined) {
    const name = item['displayName']
    const key = typeof sender === 'string' ? accountName(sender) : null
    if (key === null || typeof name !== 'string' || name === '') return null
    from = people.idOf(key, name)
    ids.set(sender, from)
  }
  return { from, at, text, place }
}

/** The server repeats messages that were edited, without their words. */
function isEcho(item: JsonRecord, content: string): boolean {
  const properties = recordIn(item, 'properties')
  if (content !== '' || properties === undefined) return false
  const isServers = properties['isserversidegenerated']
  return (isServers === true || isServers === 'True') && isAbsent(properties['deletetime'])
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

interface Draft {
  readonly text: string
  readonly fragment: Fragment
  readonly kind: MessageKind
  readonly event: ChatEvent | undefined
  readonly place: Place
  readonly reading: MessagesContext
}

function toMessage(item: JsonRecord, draft: Draft): Message {
  const { text, fragment, kind, event, place, reading } = draft
  const { context } = reading
  const from = senderOf(item, fragment, place, reading)
  const at = timeOf(item)
  if (at === null) context.report({ code: 'invalid-time', place })
  const properties = item['properties']
  if (at !== null && kind === 'text' && fragment.all.length === 0 && !isRecord(properties)) {
    return { from, at, text, place }
  }
  const changes = isRecord(properties) ? properties : {}
  const { quote } = fragment
  return {
    from,
    ...(at === null ? {} : { at }),
    text,
    ...(kind === 'text' ? {} : { kind }),
    ...(isAbsent(changes['deletetime']) ? {} : { deleted: true }),
    ...(fragment.edited || !isAbsent(changes['edittime']) ? { edited: true } : {}),
    ...(event === undefined ? {} : { event }),
    ...(quote === undefined || quote.text === '' ? {} : { reply: { text: quote.text } }),
    place,
  }
}

/** Notices come from the room; whom they are about stands inside. */
function senderOf(
  item: JsonRecord,
  { elements }: Fragment,
  place: Place,
  { people, context }: MessagesContext,
): string {
  const isTopic = elements.has('topicupdate')
  const inside = [
    ...(isTopic ? [] : [wordsIn(elements.get('target'))]),
    wordsIn(elements.get('initiator')),
  ].find((name) => name !== '')
  const from = inside ?? (typeof item['from'] === 'string' ? item['from'] : '')
  const key = accountName(from)
  if (key === null) {
    if (from === '') context.report({ code: 'unknown-sender', place })
    return people.idOf(UNKNOWN_NAME)
  }
  const name = item['displayName']
  const isNamed = inside === undefined && typeof name === 'string' && name !== ''
  return isNamed ? people.idOf(key, name) : people.idOf(key)
}

/** Some exports have the time only in the id, as milliseconds. */
function timeOf(item: JsonRecord): string | null {
  const time = item['originalarrivaltime']
  if (typeof time === 'string') return isoFromUtcText(time)
  const { id } = item
  const milliseconds = typeof id === 'string' || typeof id === 'number' ? Number(id) : 0
  return milliseconds > 0 ? isoFromEpoch(milliseconds) : null
}

function kindOf(kind: MessageKind, { elements }: Fragment): MessageKind {
  const shared = elements.get('uriobject')
  if (shared === undefined || kind === 'system' || kind === 'call') return kind
  const name = elements.get('originalname')?.attributes['v'] ?? ''
  return kindOfObject(shared.attributes['type'] ?? '', name) ?? kind
}

function eventOf(kind: MessageKind, { elements }: Fragment): ChatEvent | undefined {
  const type = elements.get('partlist')?.attributes['type']
  return kind === 'call' && type === 'missed' ? 'call-missed' : undefined
}

/** Words where people wrote them; a file's name; the app's word for a call or a notice. */
function textOf(item: JsonRecord, kind: MessageKind, fragment: Fragment): string {
  const { text, elements, all } = fragment
  if (kind === 'text') return text
  const call = elements.get('partlist')
  if (call !== undefined) return callOf(call.attributes['type'] ?? '', fragment)
  if (kind === 'system') {
    const value = elements.has('topicupdate') ? wordsIn(elements.get('value')) : ''
    const type = typeof item['messagetype'] === 'string' ? item['messagetype'] : ''
    return value === '' && all.length > 0 ? type.slice(type.indexOf('/') + 1) : value || text
  }
  const names = all
    .map(({ name, attributes }) => attributes[name.toLowerCase() === 'c' ? 'f' : 'v'] ?? '')
    .filter((name, index) => name !== '' && isNamed(all[index]?.name))
  return names.length > 0 ? names.join('\n') : text.trim()
}

/** Elements with the name of a file or of a contact. */
function isNamed(element: string | undefined): boolean {
  return element !== undefined && ['originalname', 'c'].includes(element.toLowerCase())
}

/** `ended 2:05`. */
function callOf(type: string, { all }: Fragment): string {
  const lengths = all
    .filter(({ name }) => name.toLowerCase() === 'duration')
    .map((element) => Math.round(Number(wordsIn(element))))
    .filter((seconds) => seconds > 0 && seconds < 1_000_000)
  if (lengths.length === 0) return type
  const seconds = lengths.reduce((most, length) => Math.max(most, length), 0)
  const rest = String(seconds % 60).padStart(2, '0')
  return `${type} ${String(Math.floor(seconds / 60))}:${rest}`.trim()
}
