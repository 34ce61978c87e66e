/**
 * Reads one Conversation from one line of JSON: the shape that Holdfast itself writes and other programs hand in.
 * Unknown keys are ignored. Every item of `messages` stays a message, so that indexes mean the same on both sides; what
 * breaks the shape is reported.
 */
import { isIsoTime } from '../../iso-time.ts'
import { isOneOf, isRecord, listIn, parseJson, stringIn, type JsonRecord } from '../../json.ts'
import { MAX_LINE_MESSAGES, MAX_PARTICIPANTS } from '../../limits.ts'
import { cutLongMessages } from '../../long-messages.ts'
import {
  MESSAGE_KINDS,
  type Conversation,
  type Message,
  type Participant,
  type Place,
  type Reading,
  type ReadingIssue,
} from '../../types.ts'
import { hasExtras, readExtras, withoutDanglingIndexes } from './extras.ts'

/** The sender of a message that names none. */
const NOBODY = '?'

/**
 * Reads one line.
 *
 * @param line - JSON text of one conversation
 * @param place - where the line stands, for the places of its messages and issues
 * @returns at most one conversation, and what was wrong
 */
export function readConversationLine(line: string, place: Place): Reading {
  const value = parseJson(line)
  if (value === undefined) return { conversations: [], issues: [{ code: 'broken-json', place }] }
  return readConversation(value, place)
}

/** Reads one conversation from a line's parsed value, or from what could be saved of a broken one. */
export function readConversation(value: unknown, place: Place): Reading {
  if (!isRecord(value) || !Array.isArray(value['messages'])) {
    return { conversations: [], issues: [{ code: 'invalid-message', place }] }
  }
  const issues: ReadingIssue[] = []
  const participants = readParticipants(value, place, issues)
  const messages: Message[] = []
  let last: string | undefined
  const items: readonly unknown[] = value['messages']
  const { file, line } = place
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index]
    const path = `/messages/${String(index)}`
    const here: Place = line === undefined ? { ...place, path } : { file, line, path }
    if (index >= MAX_LINE_MESSAGES) {
      issues.push({ code: 'too-large', place: here, values: { messages: MAX_LINE_MESSAGES } })
      break
    }
    const read = readMessage(isRecord(item) ? item : {}, here, issues)
    const isFull = participants.size > MAX_PARTICIPANTS
    const message = isFull && !participants.has(read.from) ? { ...read, from: NOBODY } : read
    messages.push(message)
    if (message.from === last || participants.has(message.from)) {
      last = message.from
      continue
    }
    participants.set(message.from, { id: message.from, name: message.from })
    issues.push({ code: 'unknown-sender', place: here })
  }
  const platform = stringIn(value, 'platform')
  const conversation: Conversation = {
    id: stringIn(value, 'id') ?? `line-${String(place.line ?? 1)}`,
    ...(platform === undefined ? {} : { platform }),
    participants: [...participants.values()],
    ...(value['request'] === true ? { request: true } : {}),
    messages: withoutDanglingIndexes(messages, participants),
  }
  return { conversations: [cutLongMessages(conversation, (issue) => issues.push(issue))], issues }
}

function readParticipants(
  value: JsonRecord,
  place: Place,
  issues: ReadingIssue[],
): Map<string, Participant> {
  const participants = new Map<string, Participant>()
  let hasOwner = false
  for (const [index, item] of listIn(value, 'participants').entries()) {
    const here = { ...place, path: `/participants/${String(index)}` }
    if (participants.size >= MAX_PARTICIPANTS) {
      issues.push({ code: 'too-large', place: here, values: { participants: MAX_PARTICIPANTS } })
      break
    }
    const id = isRecord(item) ? stringIn(item, 'id') : undefined
    if (!isRecord(item) || id === undefined || participants.has(id)) {
      issues.push({ code: 'invalid-message', place: here })
      continue
    }
    // At most one person owns a chat; the first claim counts.
    const owner: boolean = item['owner'] === true && !hasOwner
    hasOwner ||= owner
    participants.set(id, {
      id,
      name: stringIn(item, 'name') ?? id,
      ...(owner ? { owner: true } : {}),
      ...(item['gone'] === true ? { gone: true } : {}),
    })
  }
  return participants
}

function readMessage(item: JsonRecord, place: Place, issues: ReadingIssue[]): Message {
  const from = stringIn(item, 'from')
  const text = stringIn(item, 'text')
  const kind = item['kind']
  const hasKind = kind === undefined || isOneOf(MESSAGE_KINDS, kind)
  if (from === undefined || text === undefined || !hasKind) {
    issues.push({ code: 'invalid-message', place })
  }
  const at = item['at']
  const hasTime = typeof at === 'string' && isIsoTime(at)
  if (at !== undefined && !hasTime) issues.push({ code: 'invalid-time', place })
  const isPlain = kind === undefined && hasTime && from !== undefined && text !== undefined
  // Most messages are words with a time and nothing else; a million of them are made here.
  if (isPlain && !hasExtras(item)) return { from, at, text, place }
  return {
    from: from ?? NOBODY,
    ...(hasTime ? { at } : {}),
    text: text ?? '',
    ...(kind === undefined || !hasKind || kind === 'text' ? {} : { kind }),
    ...readExtras(item),
    place,
  }
}
