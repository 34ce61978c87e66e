/** Turns one Telegram chat into a conversation. */
import { isoOffset } from '../../civil-time.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { isRecord, type JsonRecord } from '../../json.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { inTimeOrder } from '../../message-order.ts'
import type { Conversation, Message, Reply } from '../../types.ts'
import { isChatOfTwo, keysOfAccount, ownerOf, type Account, type FoundChat } from './chats.ts'
import { kindOf, readCard, textOf } from './content.ts'
import { readNotice } from './notice.ts'
import { isEditByReaction, readReactions } from './reactions.ts'
import { createSenders } from './senders.ts'
import { createClock } from './times.ts'

type Draft = { -readonly [Key in keyof Message]: Message[Key] }

/** Messages between two questions whether to go on. */
const STEP = 4_096

export interface ChatProgress {
  readonly file: TextFile
  readonly context: FormatContext
  /** Called with the number of messages of this chat that are read; false stops. */
  readonly goOn: (messages: number) => boolean
  /** Called where a time without a zone was met. */
  readonly foundLocalTime: () => void
}

/** The conversation in a chat; null where it holds no message. */
export function readChat(
  found: FoundChat,
  id: string,
  { file, context, goOn, foundLocalTime }: ChatProgress,
): Conversation | null {
  const { chat, messages: items, pointer, account } = found
  const offset = isoOffset(context.offsetMinutes)
  const clock = createClock(offset)
  const senders = createSenders()
  const messages: Draft[] = []
  /** The ids of the messages, in the same order. */
  const ids: unknown[] = []
  const replies: (readonly [message: Draft, answered: unknown])[] = []
  /** Notices that name nobody. */
  const unsigned: Draft[] = []
  let unknownSender = false

  for (let index = 0; index < items.length; index += 1) {
    if (index % STEP === 0 && !goOn(index)) break
    const item = items[index]
    const place = { file: file.name, path: `${pointer}/messages/${String(index)}` }
    if (!isRecord(item) || !isMessage(item)) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    const { at, zoned } = clock(item)
    if (!zoned) foundLocalTime()
    const isNotice = item['type'] === 'service' || item['type'] === 'unsupported'
    const [key, name] = isNotice
      ? [item['actor_id'] ?? item['from_id'], item['actor'] ?? item['from']]
      : [item['from_id'], item['from']]
    const sender = senders.idOf(key, name)
    const message: Draft =
      at === null
        ? { from: sender ?? '', text: '', place }
        : { from: sender ?? '', at, text: '', place }
    if (at === null && item['type'] !== 'unsupported') {
      context.report({ code: 'invalid-time', place })
    }
    if (isNotice) {
      fillNotice(message, item)
      if (item['type'] === 'unsupported') context.report({ code: 'texts-missing', place })
      if (sender === null) unsigned.push(message)
    } else {
      if (sender === null) {
        message.from = senders.unknown()
        unknownSender = true
      }
      fillMessage(message, item, senders.idOf)
      const answered = item['reply_to_message_id']
      if (answered !== undefined) {
        replies.push([message, item['reply_to_peer_id'] === undefined ? answered : null])
      }
    }
    messages.push(message)
    ids.push(item['id'])
  }
  if (messages.length === 0) return null

  if (isChatOfTwo(chat)) addPartner(chat, senders)
  if (account !== undefined && chat['type'] !== undefined) addAccount(account, senders)
  const owner = isPartnerDoubtful(found, senders) ? undefined : ownerOf(found, senders.keys())
  if (owner !== undefined) senders.setOwner(owner)
  const you = owner === undefined ? undefined : senders.keys().get(owner)
  const first = messages.find(({ from }) => from !== '')?.from
  for (const message of unsigned) {
    const person = message.text.startsWith('You ') ? (you ?? first) : first
    message.from = person ?? senders.unknown()
  }

  const ordered = inTimeOrder(messages)
  linkReplies(replies, messages, ids, ordered)
  if (unknownSender) context.report({ code: 'unknown-sender', place: { file: file.name } })
  if (senders.isOverfull()) {
    const values = { participants: MAX_PARTICIPANTS }
    context.report({ code: 'too-large', place: { file: file.name }, values })
  }
  return { id, platform: 'telegram', participants: senders.list(), messages: ordered }
}

/** Whether a record has what each message of the format has: a type, or a sender and words. */
function isMessage(item: JsonRecord): boolean {
  return (
    typeof item['type'] === 'string' || item['from'] !== undefined || item['from_id'] !== undefined
  )
}

function fillNotice(message: Draft, item: JsonRecord): void {
  const { text, kind, event } = readNotice(item)
  message.text = text
  message.kind = kind
  if (event !== undefined) message.event = event
}

function fillMessage(
  message: Draft,
  item: JsonRecord,
  idOf: (key: unknown, name: unknown) => string | null,
): void {
  let text = textOf(item)
  let kind = kindOf(item)
  if (text === '' && kind === 'text') {
    const card = readCard(item)
    if (card !== null) ({ text, kind } = card)
  }
  message.text = text
  if (kind !== 'text') message.kind = kind
  if (item['forwarded_from'] !== undefined) message.forwarded = true
  if (item['self_destruct_period_seconds'] !== undefined) message.viewOnce = true
  const reactions = item['reactions']
  if (reactions !== undefined) {
    const read = readReactions(reactions, idOf)
    if (read.length > 0) message.reactions = read
  }
  const edited = item['edited']
  if (typeof edited === 'string' && !isNever(edited) && !isEditByReaction(edited, reactions)) {
    message.edited = true
  }
}

/** Files before 2021 give each message that was never changed the beginning of time, in local time, as its edit. */
function isNever(edited: string): boolean {
  return edited.startsWith('1970-01-01') || edited.startsWith('1969-12-31')
}

/** The other person of a chat of two, who may not have written anything. */
function addPartner(chat: JsonRecord, senders: ReturnType<typeof createSenders>): void {
  const id = chat['id']
  const keys = [...senders.keys().keys()]
  if (typeof id !== 'number' || keys.length > 1 || keys.some((key) => !key.startsWith('user')))
    return
  senders.idOf(keysOfAccount(id)[0], chat['name'])
}

/**
 * Whether somebody who is called as the chat is wrote in a chat of two with another account's id: then it may be the
 * other person whose id is wrong, and the one who seems to be the owner is not.
 */
function isPartnerDoubtful(
  { chat, account }: FoundChat,
  senders: ReturnType<typeof createSenders>,
): boolean {
  const { id, name } = chat
  if (account !== undefined || !isChatOfTwo(chat) || typeof id !== 'number') return false
  const own = new Set<string>(keysOfAccount(id))
  const others = new Set([...senders.keys()].flatMap(([key, one]) => (own.has(key) ? [] : [one])))
  return senders.list().some((person) => others.has(person.id) && person.name === name)
}

/** The account whose export it is, which belongs to each of its chats, also where it wrote nothing. */
function addAccount({ id, name }: Account, senders: ReturnType<typeof createSenders>): void {
  const keys = senders.keys()
  if (name === undefined || keysOfAccount(id).some((key) => keys.has(key))) return
  const isOldFile = [...keys.keys()].some((key) => NUMBER.test(key))
  senders.idOf(keysOfAccount(id)[isOldFile ? 1 : 0], name)
}

/** Matches `123`, the key of a person in files before 2021; not `user123`. */
const NUMBER = /^\d{1,20}$/u

/** Points each reply at its message, where the chat holds it. */
function linkReplies(
  replies: readonly (readonly [message: Draft, answered: unknown])[],
  messages: readonly Draft[],
  ids: readonly unknown[],
  ordered: readonly Message[],
): void {
  if (replies.length === 0) return
  const placeOf = ordered === messages ? null : new Map(ordered.map((each, index) => [each, index]))
  const indexOf = new Map<unknown, number>()
  for (const [index, message] of messages.entries()) {
    if (!indexOf.has(ids[index])) indexOf.set(ids[index], placeOf?.get(message) ?? index)
  }
  for (const [message, answered] of replies) {
    const index = answered === null ? undefined : indexOf.get(answered)
    const isFound = index !== undefined && ordered[index] !== message
    const reply: Reply = isFound ? { message: index } : {}
    message.reply = reply
  }
}
