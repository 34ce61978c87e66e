/** Telegram Desktop's export as JSON: one chat, or all of an account. */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { readJson } from '../../read-json.ts'
import type { Conversation } from '../../types.ts'
import { findChats } from './chats.ts'
import { repairEscapes } from './escapes.ts'
import { readChat } from './read-chat.ts'

/** Characters at the start in which the keys of a chat must appear. */
const SAMPLE = 64_000

/** Matches `"type": "personal_chat"`, the kind of a chat; not `"type": "message"`. */
const CHAT_TYPE =
  /"type":\s{0,9}"(?:saved_messages|replies|(?:personal|bot)_chat|(?:private|public)_(?:group|supergroup|channel))"/u

/** Matches `"name": "Kayleigh \"K\""` before the messages, with the JSON of the name; not a name further down. */
const CHAT_NAME = /^\s{0,9}\{\s{0,9}"name":\s{0,9}(?<name>"(?:[^"\\]|\\.){0,300}")/u

export const telegram: ChatFormat = {
  id: 'telegram',
  platform: 'telegram',
  recognise: ({ text }) => {
    const sample = text.slice(0, SAMPLE).trimStart()
    if (!sample.startsWith('{')) return 0
    const hasMessages = sample.includes('"messages"')
    if (hasMessages && sample.includes('"date_unixtime"') && sample.includes('"from')) return 0.95
    if (hasMessages && CHAT_TYPE.test(sample)) return 0.95
    // The contacts and sessions of an account can fill the beginning of the file.
    const isAccount = sample.includes('"about"') && sample.includes('"personal_information"')
    return isAccount && sample.includes('"user_id"') ? 0.9 : 0
  },
  title: ({ text }) => {
    const name = CHAT_NAME.exec(text)?.groups?.['name']
    const value: unknown = name === undefined ? undefined : parseName(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  },
  read: (files, context) => {
    const conversations: Conversation[] = []
    for (const file of files) readFile(file, context, conversations)
    return conversations
  },
}

function readFile(file: TextFile, context: FormatContext, conversations: Conversation[]): void {
  if (!context.goOn(file, 0)) return
  const text = repairEscapes(file.text)
  const chats = findChats(readJson(text === file.text ? file : { ...file, text }, context))
  const total = chats.reduce((sum, { messages }) => sum + messages.length, 0)
  const before = conversations.length
  const state = { done: 0, going: true, localTimes: false }
  for (const found of chats) {
    const conversation = readChat(found, `telegram-${String(conversations.length + 1)}`, {
      file,
      context,
      goOn: (messages) => {
        const share = (state.done + messages) / Math.max(1, total)
        return (state.going &&= context.goOn(file, share))
      },
      foundLocalTime: () => {
        state.localTimes = true
      },
    })
    state.done += found.messages.length
    if (conversation !== null) conversations.push(conversation)
  }
  if (state.localTimes && context.offsetMinutes === undefined) {
    context.report({ code: 'zone-unknown', place: { file: file.name } })
  }
  if (conversations.length === before && state.going) {
    context.report({ code: 'unknown-format', place: { file: file.name } })
  }
  context.goOn(file, 1)
}

function parseName(text: string): unknown {
  try {
    return JSON.parse(repairEscapes(text))
  } catch {
    return undefined
  }
}
