/**
 * Skype's export: `messages.json`, alone or in its tar. What people wrote are fragments of XML. Of encrypted chats only
 * that there was a message is told.
 */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { finishThreads, threadOf, type Thread } from '../../finish-threads.ts'
import { isRecord, listIn, stringIn, type JsonRecord } from '../../json.ts'
import { readJson } from '../../read-json.ts'
import { withReplies } from '../../replies.ts'
import { accountName } from './accounts.ts'
import { repliesIn, type Source } from './quotes.ts'
import { readMessages } from './messages.ts'

/** Characters at the start in which the signs must appear. */
const SAMPLE = 64_000

/** Lists that are no chats: everything once more, and broadcasts. */
const isNoChat = (id: string): boolean => id === 'ALL' || id.includes('@cast.skype')

export const skype: ChatFormat = {
  id: 'skype',
  platform: 'skype',
  recognise: ({ text }) => {
    const sample = text.slice(0, SAMPLE).trimStart()
    if (!sample.startsWith('{') || !sample.includes('"conversations"')) return 0
    if (sample.includes('"userId"') && sample.includes('"exportDate"')) return 0.95
    return sample.includes('"MessageList"') && sample.includes('"threadProperties"') ? 0.9 : 0
  },
  read: (files, context) => {
    const threads = new Map<string, Thread>()
    const sources: Source[] = []
    for (const file of files) readFile(file, { threads, sources, context })
    const conversations = finishThreads(threads.values(), 'skype', context.report)
    return withReplies(conversations, repliesIn(sources))
  },
}

interface Reading {
  readonly threads: Map<string, Thread>
  readonly sources: Source[]
  readonly context: FormatContext
}

function readFile(file: TextFile, reading: Reading): void {
  const { context } = reading
  if (!context.goOn(file, 0)) return
  const value = readJson(file, context)
  if (value === undefined) return
  const conversations = isRecord(value) ? listIn(value, 'conversations') : []
  if (!isRecord(value) || conversations.length === 0) {
    context.report({ code: 'archive-without-chat', place: { file: file.name } })
    return
  }
  const owner = stringIn(value, 'userId')
  let encrypted = 0
  for (const [index, conversation] of conversations.entries()) {
    if (!context.goOn(file, 0.5 + (0.5 * index) / conversations.length)) break
    const path = `/conversations/${String(index)}`
    if (!isRecord(conversation)) {
      context.report({ code: 'invalid-message', place: { file: file.name, path } })
      continue
    }
    encrypted += readConversation(conversation, { ...reading, file, path, owner })
  }
  if (encrypted > 0) {
    const values = { messages: encrypted }
    context.report({ code: 'encrypted-text', place: { file: file.name }, values })
  }
  context.goOn(file, 1)
}

interface FileContext extends Reading {
  readonly file: TextFile
  readonly path: string
  readonly owner: string | undefined
}

/** Returns how many messages are encrypted. */
function readConversation(conversation: JsonRecord, reading: FileContext): number {
  const { file, path, owner, threads, sources, context } = reading
  const id = stringIn(conversation, 'id') ?? path
  if (isNoChat(id)) return 0
  const scope = `${owner ?? ''}\u0000${id}`
  const { people, pieces } = threadOf(threads, scope)
  const other = accountName(id)
  if (other !== null) people.idOf(other, stringIn(conversation, 'displayName') ?? undefined)
  const ownerKey = owner === undefined ? null : (accountName(owner) ?? owner)
  if (ownerKey !== null) {
    people.idOf(ownerKey)
    people.setOwner(ownerKey)
  }
  const items = listIn(conversation, 'MessageList')
  const pointer = `${path}/MessageList`
  const read = readMessages(items, { file, pointer, people, context })
  const { messages, encrypted } = read
  sources.push({ ...read, scope, items })
  if (messages.length > 0) pieces.push(messages)
  return encrypted
}
