/**
 * Google Chat in Google's Takeout: `messages.json` in the folder of each direct message or space, with the members and
 * the account's owner in files beside. Also `Hangouts.json`, its forerunner.
 */
import type { ChatFormat, FormatContext, TextFile } from '../../format.ts'
import { isRecord, listIn, parseJson, stringIn, type JsonRecord } from '../../json.ts'
import { readJson } from '../../read-json.ts'
import { withReplies, type Replies } from '../../replies.ts'
import type { Conversation } from '../../types.ts'
import { ownerIn } from './account.ts'
import { readHangouts } from './hangouts.ts'
import { readSpace } from './read-space.ts'

/** Characters at the start in which the keys must appear. */
const SAMPLE = 64_000

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
    const found = files.map((file) => ({
      file,
      shape: shapeOf(file.text),
      value: read(file, context),
    }))
    const valuesOf = (wanted: Shape): readonly unknown[] =>
      found.flatMap(({ shape, value }) => (shape === wanted ? [value] : []))
    const owner = ownerIn(valuesOf('owner'))
    const members = membersByFolder(found)
    const replies: Replies = { ids: new Map(), answers: new Map() }
    const conversations: Conversation[] = []
    for (const { file, shape, value } of found) {
      if (!isRecord(value)) continue
      const id = `google-chat-${String(conversations.length + 1)}`
      if (shape === 'hangouts') {
        const inside = readHangouts(file, value, conversations.length, context)
        for (const conversation of inside) conversations.push(conversation)
      } else if (shape === 'messages') {
        const around = { id, owner, members: members.get(folderOf(file.name)) ?? {} }
        const conversation = readSpace(file, value, { ...around, replies, context })
        if (conversation.messages.length > 0) conversations.push(conversation)
      }
    }
    const [first] = files
    if (first !== undefined && conversations.length + valuesOf('messages').length === 0) {
      context.report({ code: 'archive-without-chat', place: { file: first.name } })
    }
    return withReplies(conversations, replies)
  },
}

interface Found {
  readonly file: TextFile
  readonly shape: Shape | undefined
  readonly value: unknown
}

function membersByFolder(found: readonly Found[]): ReadonlyMap<string, JsonRecord> {
  return new Map(
    found.flatMap(({ file, shape, value }) =>
      shape === 'members' && isRecord(value) ? [[folderOf(file.name), value] as const] : [],
    ),
  )
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

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}
