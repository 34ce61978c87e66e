/** TikTok's data download as JSON: `user_data.json` or `user_data_tiktok.json`, with chats under keys that drift by year. */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { finishThreads, threadOf, type Thread } from '../../finish-threads.ts'
import { isRecord, type JsonRecord } from '../../json.ts'
import { oldestFirst } from '../../message-order.ts'
import { UNKNOWN_NAME } from '../../people.ts'
import { readJson } from '../../read-json.ts'
import type { Message, Place } from '../../types.ts'
import { isoFromUtcText } from '../../utc-time.ts'
import { findChats, findUserName, type FoundChat } from './chats.ts'
import { contactOf } from './contact.ts'
import { kindOfContent } from './content.ts'
import { isGroup, ownerOf } from './owner.ts'

/** Characters at the start in which the signs must appear; the chats themselves may come megabytes later. */
const SAMPLE = 64_000

const SIGNS: readonly string[] = [
  ...['"ChatHistory"', '"ProfileMap"', '"FavoriteEffectsList"', '"FavoriteVideoList"'],
  ...['"FavoriteHashtagList"', '"FavoriteSoundList"', '"ItemFavoriteList"', '"FansList"'],
  ...['"Video Browsing History"', '"Tiktok Live"', '"TikTok Live"', 'tiktokv.com/share/'],
]

export const tiktok: ChatFormat = {
  id: 'tiktok',
  platform: 'tiktok',
  recognise: ({ text }) => {
    const sample = text.slice(0, SAMPLE).trimStart()
    if (!sample.startsWith('{')) return 0
    if (sample.includes('"ChatHistory"') && sample.includes('"Chat History with ')) return 0.95
    return SIGNS.filter((sign) => sample.includes(sign)).length > 1 ? 0.8 : 0
  },
  read: (files, context) => {
    const threads = new Map<string, Thread>()
    for (const file of files) readFile(file, threads, context)
    return finishThreads(threads.values(), 'tiktok', context.report)
  },
}

function readFile(file: TextFile, threads: Map<string, Thread>, context: FormatContext): void {
  if (!context.goOn(file, 0)) return
  const value = readJson(file, context)
  if (value === undefined) return
  const chats = isRecord(value) ? findChats(value) : []
  if (!isRecord(value) || chats.length === 0) {
    context.report({ code: 'archive-without-chat', place: { file: file.name } })
    return
  }
  const owner = ownerOf(findUserName(value), chats.map(sendersOf))
  for (const [index, chat] of chats.entries()) {
    if (!context.goOn(file, 0.5 + (0.5 * index) / chats.length)) return
    readChat(chat, { file, owner, threads, context })
  }
  context.goOn(file, 1)
}

function sendersOf({ key, items }: FoundChat): { contact: string; senders: ReadonlySet<string> } {
  const senders = new Set<string>()
  for (const item of items) {
    const from = isRecord(item) ? senderOf(item) : undefined
    if (typeof from === 'string') senders.add(from)
  }
  return { contact: contactOf(key) ?? '', senders }
}

interface ChatContext {
  readonly file: TextFile
  readonly owner: string | undefined
  readonly threads: Map<string, Thread>
  readonly context: FormatContext
}

/** Messages between two questions whether to go on. */
const STEP = 4_096

function readChat({ key, items, pointer }: FoundChat, reading: ChatContext): void {
  const { file, owner, threads, context } = reading
  const { people, pieces } = threadOf(threads, `${owner ?? ''}\u0000${key}`)
  if (owner !== undefined) {
    people.setOwner(owner)
    people.idOf(owner, owner)
  }
  const contact = contactOf(key)
  const path = `${pointer}/`
  const messages: Message[] = []
  const ids = new Map<string, string>()
  const idOf = (name: string): string => {
    let id = ids.get(name)
    if (id === undefined) {
      id = people.idOf(name)
      ids.set(name, id)
    }
    return id
  }
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    const place: Place = { file: file.name, path: path + String(index) }
    const from = isRecord(item) ? senderOf(item) : undefined
    if (!isRecord(item) || (from === undefined && dateOf(item) === undefined)) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    const isKnown = typeof from === 'string' && from !== ''
    // Accounts that were deleted have no name, neither in the heading nor in the messages.
    if (!isKnown && contact !== '') context.report({ code: 'unknown-sender', place })
    const id = idOf(isKnown ? from : UNKNOWN_NAME)
    const message = toMessage(item, id, place)
    if (message.at === undefined) context.report({ code: 'invalid-time', place })
    messages.push(message)
    if (index % STEP === STEP - 1 && !context.goOn(file, 0.5)) break
  }
  const isNamed = contact !== undefined && contact !== ''
  if (isNamed && !isGroup({ contact, senders: ids })) people.idOf(contact)
  if (messages.length > 0) pieces.push(oldestFirst(messages))
}

/** Each under either of the ways in which TikTok writes its key. */
function senderOf(item: JsonRecord): unknown {
  return item['From'] ?? item['from']
}

function dateOf(item: JsonRecord): unknown {
  return item['Date'] ?? item['date']
}

function toMessage(item: JsonRecord, from: string, place: Place): Message {
  const date = dateOf(item)
  const at = typeof date === 'string' ? isoFromUtcText(date) : null
  const content = item['Content'] ?? item['content'] ?? item['comment'] ?? item['Comment']
  const text = typeof content === 'string' ? content : ''
  const kind = kindOfContent(text)
  if (at !== null && kind === 'text') return { from, at, text, place }
  return {
    from,
    ...(at === null ? {} : { at }),
    text,
    ...(kind === 'text' ? {} : { kind }),
    place,
  }
}
