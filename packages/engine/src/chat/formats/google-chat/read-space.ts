/** Reads one `messages.json` of Google Chat: a direct message or a space, with the members from the file beside it. */
import { createDateReader } from '../../dates-in-words.ts'
import type { FormatContext, TextFile } from '../../format.ts'
import { isRecord, listIn, stringIn, type JsonRecord } from '../../json.ts'
import { inTimeOrder } from '../../message-order.ts'
import { createPeople, type People } from '../../people.ts'
import type { Replies } from '../../replies.ts'
import type { Conversation, Message } from '../../types.ts'
import { emailOf } from './account.ts'
import { answeredId, readMessage } from './message.ts'

/** Messages between two questions whether to go on. */
const STEP = 4_096

export interface SpaceSurroundings {
  readonly id: string
  /** The owner's address, where the export tells it. */
  readonly owner: string | undefined
  /** The parsed `group_info.json`. */
  readonly members: JsonRecord
  /** Takes what answers what. */
  readonly replies: Replies
  readonly context: FormatContext
}

/** The conversation in a parsed file. */
export function readSpace(
  file: TextFile,
  value: JsonRecord,
  { id, owner, members, replies, context }: SpaceSurroundings,
): Conversation {
  const people = createPeople()
  if (owner !== undefined) people.setOwner(owner)
  for (const member of listIn(members, 'members')) {
    if (!isRecord(member)) continue
    const email = emailOf(member)
    const name = stringIn(member, 'name') ?? email
    if (name !== undefined) people.idOf(email ?? name, name)
  }
  const messages = inTimeOrder(readMessages(file, value, { people, replies, context }))
  return { id, platform: 'google-chat', participants: people.list(), messages }
}

interface Reading extends Pick<SpaceSurroundings, 'replies' | 'context'> {
  readonly people: People
}

function readMessages(
  file: TextFile,
  value: JsonRecord,
  { people, replies, context }: Reading,
): readonly Message[] {
  const items = listIn(value, 'messages')
  const readDate = createDateReader(context.offsetMinutes)
  const messages: Message[] = []
  const kept: unknown[] = []
  const wanted = new Set<string>()
  const zones = { areKnown: true }
  const timeOf = (words: string): string | null => {
    const time = readDate(words)
    if (time?.zoned === false) zones.areKnown = false
    return time?.at ?? null
  }
  const surroundings = { people, timeOf }
  for (let index = 0; index < items.length; index += 1) {
    if (index % STEP === 0 && !context.goOn(file, 0.5 + index / items.length / 2)) break
    const item = items[index]
    const place = { file: file.name, path: `/messages/${String(index)}` }
    const message = readMessage(item, place, surroundings)
    if (message === null) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    if (message.at === undefined) context.report({ code: 'invalid-time', place })
    const answered = answeredId(item)
    if (answered !== undefined) {
      wanted.add(answered)
      replies.answers.set(message, answered)
    }
    kept.push(item)
    messages.push(message)
  }
  if (!zones.areKnown && context.offsetMinutes === undefined) {
    context.report({ code: 'zone-unknown', place: { file: file.name } })
  }
  // Of a long chat only what is answered has to be remembered.
  for (const [index, message] of wanted.size === 0 ? [] : messages.entries()) {
    const item = kept[index]
    const id = isRecord(item) ? stringIn(item, 'message_id') : undefined
    if (id !== undefined && wanted.has(id)) replies.ids.set(id, message)
  }
  return messages
}
