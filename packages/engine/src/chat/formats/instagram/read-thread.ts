/** Turns the parts of one Instagram thread into a conversation, oldest message first. */
import type { FormatContext } from '../../format.ts'
import { isRecord, listIn, stringIn } from '../../json.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import type { Conversation, Message, Participant, Place } from '../../types.ts'
import { readMessage, readOldMessage, type InstagramMessage } from './message.ts'
import type { ThreadPart } from './threads.ts'

/** The conversation in the parts of a thread, which come oldest part first. */
export function readThread(
  parts: readonly ThreadPart[],
  id: string,
  repair: (text: string) => string,
  context: FormatContext,
): Conversation {
  const people = createPeople(parts, repair)
  const messages = parts.flatMap((part) => readPart(part, people.idOf, repair, context))
  const file = parts[0]?.file ?? ''
  if (people.isOverfull()) {
    const values = { participants: MAX_PARTICIPANTS }
    context.report({ code: 'too-large', place: { file }, values })
  }
  return { id, platform: 'instagram', participants: people.list(), messages: inOrder(messages) }
}

function readPart(
  part: ThreadPart,
  idOf: (name: string) => string,
  repair: (text: string) => string,
  context: FormatContext,
): readonly Message[] {
  const { file } = part
  const [key, read] =
    part.era === 'since-2021'
      ? (['messages', readMessage] as const)
      : (['conversation', readOldMessage] as const)
  const messages: Message[] = []
  const items = listIn(part.thread, key)
  for (let index = 0; index < items.length; index += 1) {
    const place = { file, path: `${part.pointer}/${key}/${String(index)}` }
    const message = read(items[index], repair)
    if (message === null) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    if (message.at === null) context.report({ code: 'invalid-time', place })
    messages.push(toMessage(message, idOf(message.sender), place))
  }
  // Files are written newest first; a few tools turn them round.
  const first = messages[0]?.at ?? ''
  const last = messages.at(-1)?.at ?? ''
  return first < last ? messages : messages.reverse()
}

function toMessage(message: InstagramMessage, from: string, place: Place): Message {
  const { at, text, kind, deleted, edited } = message
  if (at !== null && kind === 'text' && !deleted && !edited) return { from, at, text, place }
  return {
    from,
    ...(at === null ? {} : { at }),
    text,
    ...(kind === 'text' ? {} : { kind }),
    ...(deleted ? { deleted } : {}),
    ...(edited ? { edited } : {}),
    place,
  }
}

/** Sorted by time where parts overlap; a message without a time stays behind the one before it. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  let latest = ''
  const times = messages.map(({ at }) => (latest = at ?? latest))
  if (times.every((time, index) => index === 0 || time >= (times[index - 1] ?? ''))) return messages
  return messages
    .map((message, index) => ({ message, time: times[index] ?? '' }))
    .sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0))
    .map(({ message }) => message)
}

/** Stands for everybody beyond the cap. */
const UNKNOWN_NAME = '?'

interface People {
  /** The id for a name as it stands in the file. */
  readonly idOf: (raw: string) => string
  readonly list: () => readonly Participant[]
  readonly isOverfull: () => boolean
}

/** The people of a thread: those it lists, then those who wrote and have left since. */
function createPeople(parts: readonly ThreadPart[], repair: (text: string) => string): People {
  const participants: Participant[] = []
  const ids = new Map<string, string>()
  const idsOfRaw = new Map<string, string>()
  let overfull = false

  function add(name: string): string {
    if (participants.length >= MAX_PARTICIPANTS) {
      overfull = true
      if (ids.has(UNKNOWN_NAME)) return ids.get(UNKNOWN_NAME) ?? ''
    }
    const id = `p${String(participants.length + 1)}`
    const kept = overfull ? UNKNOWN_NAME : name
    participants.push({ id, name: kept })
    if (!ids.has(kept)) ids.set(kept, id)
    return id
  }

  for (const person of listIn(parts[0]?.thread ?? {}, 'participants')) {
    const name = isRecord(person) ? stringIn(person, 'name') : person
    if (typeof name === 'string') add(repair(name))
  }
  return {
    idOf: (raw) => {
      const known = idsOfRaw.get(raw)
      if (known !== undefined) return known
      const name = repair(raw)
      const id = ids.get(name) ?? add(name)
      idsOfRaw.set(raw, id)
      return id
    },
    list: () => participants,
    isOverfull: () => overfull,
  }
}
