/**
 * Reads one Conversation from one line of JSON: the shape that Holdfast itself writes and other programs hand in.
 * Unknown keys are ignored; a message that breaks the shape is left out and reported, the rest stays.
 */
import { isIsoTime } from '../../iso-time.ts'
import { isRecord, listIn, parseJson, stringIn, type JsonRecord } from '../../json.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import {
  MESSAGE_KINDS,
  type Conversation,
  type Message,
  type MessageKind,
  type Participant,
  type Place,
  type Reading,
  type ReadingIssue,
} from '../../types.ts'

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
  if (!isRecord(value) || !Array.isArray(value['messages'])) {
    return { conversations: [], issues: [{ code: 'invalid-message', place }] }
  }
  const issues: ReadingIssue[] = []
  const participants = readParticipants(value, place, issues)
  const ids = new Set(participants.map(({ id }) => id))
  const messages: Message[] = []
  for (const [index, item] of value['messages'].entries()) {
    const here = { ...place, path: `/messages/${String(index)}` }
    const message = isRecord(item) ? readMessage(item, here, issues) : null
    if (message === null || !ids.has(message.from))
      issues.push({ code: 'invalid-message', place: here })
    else messages.push(message)
  }
  const platform = stringIn(value, 'platform')
  const conversation: Conversation = {
    id: stringIn(value, 'id') ?? `line-${String(place.line ?? 1)}`,
    ...(platform === undefined ? {} : { platform }),
    participants,
    messages,
  }
  return { conversations: [conversation], issues }
}

function readParticipants(
  value: JsonRecord,
  place: Place,
  issues: ReadingIssue[],
): readonly Participant[] {
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
    })
  }
  return [...participants.values()]
}

function readMessage(item: JsonRecord, place: Place, issues: ReadingIssue[]): Message | null {
  const from = stringIn(item, 'from')
  const text = stringIn(item, 'text')
  const kind = item['kind']
  if (from === undefined || text === undefined) return null
  if (kind !== undefined && !isKind(kind)) return null
  const at = item['at']
  const hasTime = typeof at === 'string' && isIsoTime(at)
  if (at !== undefined && !hasTime) issues.push({ code: 'invalid-time', place })
  return {
    from,
    ...(hasTime ? { at } : {}),
    text,
    ...(kind === undefined || kind === 'text' ? {} : { kind }),
    ...(item['deleted'] === true ? { deleted: true } : {}),
    ...(item['edited'] === true ? { edited: true } : {}),
    place,
  }
}

function isKind(value: unknown): value is MessageKind {
  return MESSAGE_KINDS.some((kind) => kind === value)
}
