/**
 * Google Chat in Google's Takeout: `messages.json` in the folder of each direct message or space, with the members and
 * the account's owner in files beside. Also `Hangouts.json`, its forerunner.
 */
import { createDateReader } from '../../dates-in-words.ts'
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { isRecord, listIn, parseJson, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import { inTimeOrder } from '../../message-order.ts'
import { createPeople, type People } from '../../people.ts'
import { readJson } from '../../read-json.ts'
import type { Conversation, Message } from '../../types.ts'
import { readHangouts } from './hangouts.ts'
import { quotedIds, readMessage } from './message.ts'

/** Characters at the start in which the keys must appear. */
const SAMPLE = 64_000

/** Messages between two questions whether to go on. */
const STEP = 4_096

type Shape = 'messages' | 'members' | 'owner' | 'hangouts'

export const googleChat: ChatFormat = {
  id: 'google-chat',
  platform: 'google-chat',
  recognise: ({ text }) => (shapeOf(text) === undefined ? 0 : 0.9),
  isSide: ({ text }) => ['members', 'owner'].includes(shapeOf(text) ?? ''),
  title: (head, side) => {
    const folder = folderOf(head.name)
    const info = side.find((file) => file !== head && folderOf(file.name) === folder)
    const told = info === undefined ? undefined : titleIn(parseJson(info.text))
    return told ?? FOLDER.exec(head.path)?.groups?.['name']
  },
  read: (files, context) => {
    const values = files.map((file) => ({
      file,
      shape: shapeOf(file.text),
      value: read(file, context),
    }))
    const owners = values.flatMap(({ shape, value }) =>
      shape === 'owner' && isRecord(value) ? emailOf(recordIn(value, 'user')) : [],
    )
    const groups = new Map(
      values.flatMap(({ file, shape, value }) =>
        shape === 'members' && isRecord(value) ? [[folderOf(file.name), value] as const] : [],
      ),
    )
    const conversations: Conversation[] = []
    for (const { file, shape, value } of values) {
      if (!isRecord(value)) continue
      const id = `google-chat-${String(conversations.length + 1)}`
      if (shape === 'hangouts') {
        const found = readHangouts(file, value, conversations.length, context)
        for (const conversation of found) conversations.push(conversation)
      } else if (shape === 'messages') {
        const people = createPeople()
        // Two owners mean two accounts' exports: whose this is, nothing tells.
        const [owner] = new Set(owners).size === 1 ? owners : []
        if (owner !== undefined) people.setOwner(owner)
        const members = groups.get(folderOf(file.name)) ?? {}
        const messages = readMessages(file, value, members, people, context)
        if (messages.length === 0) continue
        conversations.push({
          id,
          platform: 'google-chat',
          participants: people.list(),
          messages,
        })
      }
    }
    if (conversations.length === 0 && values.every(({ shape }) => shape !== 'messages')) {
      const [first] = files
      if (first !== undefined)
        context.report({ code: 'archive-without-chat', place: { file: first.name } })
    }
    return conversations
  },
}

/** Matches the folder of a chat: `Groups/DM 3xK_AAAAE/`, `Groups/Space AAAA/`; not `Users/User 1/`. */
const FOLDER = /Groups\/(?<name>[^/]+)\//u

function read(file: TextFile, context: FormatContext): unknown {
  return context.goOn(file, 0) ? readJson(file, context) : undefined
}

function shapeOf(text: string): Shape | undefined {
  const sample = text.slice(0, SAMPLE).trimStart()
  if (!sample.startsWith('{')) return undefined
  const has = (key: string): boolean => sample.includes(`"${key}"`)
  if (has('messages') && has('topic_id') && has('message_id')) return 'messages'
  if (has('messages') && has('message_state') && has('deleted_date')) return 'messages'
  if (has('user') && has('membership_info')) return 'owner'
  if (has('members') && has('user_type') && !has('messages')) return 'members'
  const isHangouts = has('conversation_state') || has('conversations')
  return isHangouts && has('participant_data') && has('gaia_id') ? 'hangouts' : undefined
}

function readMessages(
  file: TextFile,
  value: JsonRecord,
  members: JsonRecord,
  people: People,
  context: FormatContext,
): readonly Message[] {
  for (const member of listIn(members, 'members')) {
    if (!isRecord(member)) continue
    const [email] = emailOf(member)
    const name = stringIn(member, 'name') ?? email
    if (name !== undefined) people.idOf(email ?? name, name)
  }
  const items = listIn(value, 'messages')
  const quoted = quotedIds(items)
  const indexOfId = new Map<string, number>()
  const remember = (item: unknown, position: number): void => {
    const id = isRecord(item) ? stringIn(item, 'message_id') : undefined
    if (id !== undefined && quoted.has(id)) indexOfId.set(id, position)
  }
  const readDate = createDateReader(context.offsetMinutes)
  const messages: Message[] = []
  let isZoned = true
  for (let index = 0; index < items.length; index += 1) {
    if (index % STEP === 0 && !context.goOn(file, 0.5 + index / items.length / 2)) break
    const place = { file: file.name, path: `/messages/${String(index)}` }
    const made = readMessage(items[index], { people, indexOfId, place, readDate })
    if (made === null) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    if (made.message.at === undefined) context.report({ code: 'invalid-time', place })
    else isZoned &&= made.zoned
    if (quoted.size > 0) remember(items[index], messages.length)
    messages.push(made.message)
  }
  if (!isZoned && context.offsetMinutes === undefined) {
    context.report({ code: 'zone-unknown', place: { file: file.name } })
  }
  const ordered = inTimeOrder(messages)
  if (ordered === messages) return messages
  // What is answered is told by position, which has changed.
  const moved = new Map(ordered.map((message, index) => [message, index]))
  return ordered.map((message) => {
    const answered = message.reply?.message
    if (answered === undefined) return message
    const target = messages[answered]
    const position = target === undefined ? undefined : moved.get(target)
    const text = message.reply?.text
    const reply = {
      ...(position === undefined ? {} : { message: position }),
      ...(text === undefined ? {} : { text }),
    }
    return { ...message, reply }
  })
}

/** The name of a space, or those of the people in a direct message. */
function titleIn(info: unknown): string | undefined {
  if (!isRecord(info)) return undefined
  const names = listIn(info, 'members').flatMap((member) => {
    const name = isRecord(member) ? stringIn(member, 'name') : undefined
    return name === undefined || name === '' ? [] : [name]
  })
  const title = stringIn(info, 'name') ?? names.slice(0, MAX_TITLE_NAMES).join(', ')
  return title === '' ? undefined : title
}

/** Names in a title; a space may have thousands of members. */
const MAX_TITLE_NAMES = 4

function emailOf(user: JsonRecord | undefined): readonly string[] {
  const email = user === undefined ? undefined : stringIn(user, 'email')
  return email === undefined || email === '' ? [] : [email]
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}
