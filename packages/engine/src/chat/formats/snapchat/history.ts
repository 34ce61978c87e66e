/** Reads `chat_history.json` and `snap_history.json`, by conversation as since 2022 or by class as before. */
import type { FormatContext, TextFile } from '../../format.ts'
import { threadOf, type Thread } from '../../finish-threads.ts'
import { isList, isRecord, pointerStep, stringIn, type JsonRecord } from '../../json.ts'
import { oldestFirst } from '../../message-order.ts'
import { UNKNOWN_NAME } from '../../people.ts'
import type { Message, Place } from '../../types.ts'
import { meaningOf, type Meaning } from './meanings.ts'
import { threadKey, type Names } from './names.ts'
import { timeOf } from './times.ts'

export interface HistoryContext {
  readonly threads: Map<string, Thread>
  readonly names: Names
  readonly context: FormatContext
}

/** Messages between two questions whether to go on. */
const STEP = 4_096

/** Matches the classes of 2021: `Received Saved Chat History`, `Sent Snap History`; not `kayleigh`, `sent_from_kay`. */
const CLASS = /^(?<direction>Received|Sent) [A-Za-z ]*History$/u

/** Matches the key of a group: `0d9c1a6e-1111-4222-8333-944455556666`; not a username, which has 15 characters at most. */
const GROUP = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/iu

/** The username under which the owner wrote in a file. */
export function findOwner(value: JsonRecord): string | undefined {
  for (const [, items] of listsIn(value)) {
    for (const item of items) {
      if (!isRecord(item) || !isSent(item)) continue
      const from = stringIn(item, 'From')
      if (from !== undefined && from !== '') return from
    }
  }
  return undefined
}

/** Adds the messages of a file to their threads. */
export function readHistory(file: TextFile, value: JsonRecord, reading: HistoryContext): void {
  const { names, context } = reading
  const owner = findOwner(value) ?? names.owner
  const lists = listsIn(value)
  let missing = 0
  for (const [index, [key, items, pointer]] of lists.entries()) {
    if (!context.goOn(file, 0.5 + (0.5 * index) / lists.length)) break
    const direction = CLASS.exec(key)?.groups?.['direction']
    const list = {
      file,
      key,
      items,
      pointer,
      owner,
      isSnaps: direction !== undefined && key.includes('Snap'),
    }
    missing +=
      direction === undefined
        ? readConversation(list, reading)
        : readClass({ ...list, wasSent: direction === 'Sent' }, reading)
  }
  if (missing > 0) {
    const values = { messages: missing }
    context.report({ code: 'texts-missing', place: { file: file.name }, values })
  }
  context.goOn(file, 1)
}

interface List {
  readonly file: TextFile
  readonly key: string
  readonly items: readonly unknown[]
  readonly pointer: string
  readonly owner: string | undefined
  readonly isSnaps: boolean
}

type NamedList = readonly [key: string, items: readonly unknown[], pointer: string]

/** The lists of messages; some tools put all of them under one key. */
function listsIn(value: JsonRecord, pointer = ''): readonly NamedList[] {
  return Object.entries(value).flatMap(([key, inside]): readonly NamedList[] => {
    const step = `${pointer}/${pointerStep(key)}`
    if (isList(inside)) return [[key, inside, step]]
    return pointer === '' && isRecord(inside) ? listsIn(inside, step) : []
  })
}

/** A list of one conversation. Returns how many texts are missing. */
function readConversation(list: List, { threads, names, context }: HistoryContext): number {
  const { file, key, items, pointer, owner } = list
  const { people, pieces } = threadOf(threads, threadKey(owner, key))
  const isGroup = GROUP.test(key) || items.some(hasTitle)
  let ownerId = owner === undefined ? undefined : names.ownerIn(people, owner)
  if (!isGroup) names.personIn(people, key, owner)
  const messages: Message[] = []
  const ids = new Map<string, string>()
  let missing = 0
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    const place: Place = { file: file.name, path: `${pointer}/${String(index)}` }
    if (!isMessage(item)) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    let id: string | undefined
    if (isSent(item)) {
      ownerId ??= names.ownerIn(people, owner)
      id = ownerId
    } else {
      const from = senderOf(item, isGroup ? UNKNOWN_NAME : key)
      if (from === UNKNOWN_NAME) context.report({ code: 'unknown-sender', place })
      id = ids.get(from)
      if (id === undefined) {
        id = names.personIn(people, from, owner)
        ids.set(from, id)
      }
    }
    const message = toMessage(item, id, place, isSnap(item))
    if (isTextMissing(item, message)) missing += 1
    if (message.at === undefined) context.report({ code: 'invalid-time', place })
    messages.push(message)
    if (index % STEP === STEP - 1 && !context.goOn(file, 0.5)) break
  }
  if (messages.length > 0) pieces.push(oldestFirst(messages))
  return missing
}

/** A class of messages of all conversations, each naming the other side only. Returns how many texts are missing. */
function readClass(list: List & { wasSent: boolean }, reading: HistoryContext): number {
  const { file, items, pointer, owner, wasSent, isSnaps } = list
  const { threads, names, context } = reading
  const pieces = new Map<Thread, Message[]>()
  let missing = 0
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    const place: Place = { file: file.name, path: `${pointer}/${String(index)}` }
    if (!isMessage(item)) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    const contact = contactOf(item, wasSent)
    if (contact === UNKNOWN_NAME) context.report({ code: 'unknown-sender', place })
    const thread = threadOf(threads, threadKey(owner, contact))
    const ownerId = names.ownerIn(thread.people, owner)
    const contactId = names.personIn(thread.people, contact, owner)
    const message = toMessage(item, wasSent ? ownerId : contactId, place, isSnaps)
    if (isTextMissing(item, message)) missing += 1
    if (message.at === undefined) context.report({ code: 'invalid-time', place })
    const piece = pieces.get(thread)
    if (piece === undefined) pieces.set(thread, [message])
    else piece.push(message)
    if (index % STEP === STEP - 1 && !context.goOn(file, 0.5)) break
  }
  for (const [thread, messages] of pieces) thread.pieces.push(oldestFirst(messages))
  return missing
}

function isSent(item: JsonRecord): boolean {
  return item['IsSender'] === true || item['IsSender'] === 'true'
}

/** A record of something that was sent; junk has neither a sender nor a time. */
function isMessage(item: unknown): item is JsonRecord {
  return (
    isRecord(item) &&
    (item['From'] !== undefined || item['To'] !== undefined || item['Created'] !== undefined)
  )
}

function hasTitle(item: unknown): boolean {
  const title = isRecord(item) ? item['Conversation Title'] : undefined
  return typeof title === 'string' && title !== ''
}

function senderOf(item: JsonRecord, other: string): string {
  const from = item['From']
  return typeof from === 'string' && from !== '' ? from : other
}

/** Some of the classes of what was sent name the other side under `From`, with the mark of the later shape. */
function contactOf(item: JsonRecord, wasSent: boolean): string {
  const to = stringIn(item, 'To')
  if (to !== undefined && to !== '') return to
  return wasSent && !isSent(item) ? UNKNOWN_NAME : senderOf(item, UNKNOWN_NAME)
}

/** Snaps have neither words nor a mark whether they were saved. */
function isSnap(item: JsonRecord): boolean {
  return (
    item['Content'] === undefined && item['IsSaved'] === undefined && item['Text'] === undefined
  )
}

function toMessage(item: JsonRecord, from: string, place: Place, isSnaps: boolean): Message {
  const at = timeOf(item)
  const words = item['Content'] ?? item['Text']
  const text = typeof words === 'string' ? words : ''
  const type = item['Media Type']
  if (type === 'TEXT' && at !== null) return { from, at, text, place }
  const word = typeof type === 'string' ? type : 'TEXT'
  return describe(meaningOf(word), { from, at, text, place, word, isSnaps })
}

interface Draft {
  readonly from: string
  readonly at: string | null
  readonly text: string
  readonly place: Place
  readonly word: string
  readonly isSnaps: boolean
}

function describe(meaning: Meaning, { from, at, text, place, word, isSnaps }: Draft): Message {
  const { kind, event, deleted, isNotice } = meaning
  const viewOnce = meaning.viewOnce === true || (isSnaps && (kind === 'image' || kind === 'video'))
  return {
    from,
    ...(at === null ? {} : { at }),
    text: text === '' && isNotice === true ? word : text,
    ...(kind === 'text' ? {} : { kind }),
    ...(deleted === true ? { deleted } : {}),
    ...(viewOnce ? { viewOnce } : {}),
    ...(event === undefined ? {} : { event }),
    place,
  }
}

function isTextMissing(item: JsonRecord, message: Message): boolean {
  return message.text === '' && item['Media Type'] === 'TEXT'
}
