/** Turns the parts of one thread into a conversation, oldest message first. */
import type { FormatContext } from '../format.ts'
import { listIn } from '../json.ts'
import { MAX_PARTICIPANTS } from '../limits.ts'
import { inTimeOrder, withoutRepeats } from '../message-order.ts'
import { createPeople, UNKNOWN_NAME } from '../people.ts'
import type { Conversation, Message } from '../types.ts'
import { readOldMessage } from './message-before-2021.ts'
import { readEncryptedMessage } from './message-encrypted.ts'
import { readMessage, type ThreadNames } from './message.ts'
import { isPartMissing, isRequest, type ThreadPart } from './threads.ts'

const READERS = {
  thread: ['messages', readMessage],
  'before-2021': ['conversation', readOldMessage],
  encrypted: ['messages', readEncryptedMessage],
} as const

/** Messages between two questions whether to go on. */
const STEP = 4_096

export interface ThreadOptions {
  readonly id: string
  /** The name of the account's owner, where the export says it. */
  readonly owner?: string
  readonly repair: (text: string) => string
  /** Of `createIsoClock`; one for all threads. */
  readonly clock: (milliseconds: number) => string | null
  readonly context: FormatContext
}

/** The conversation in the parts of a thread, which come oldest part first. */
export function readThread(
  parts: readonly ThreadPart[],
  { id, owner, repair, clock, context }: ThreadOptions,
): Conversation {
  const people = createPeople()
  const seen = new Map<string, string>()
  const repaired = new Map<string, string>()
  const nameOf = (raw: string): string => {
    const known = repaired.get(raw)
    if (known !== undefined) return known
    const name = repair(raw) || UNKNOWN_NAME
    repaired.set(raw, name)
    return name
  }
  // The newest part knows best who is there now.
  for (const { names } of parts.toReversed()) {
    for (const name of names) people.idOf(name || UNKNOWN_NAME)
  }
  const names: ThreadNames = {
    repair,
    timeOf: clock,
    nameOf,
    idOf: (raw) => {
      const known = seen.get(raw)
      if (known !== undefined) return known
      const made = people.idOf(nameOf(raw))
      seen.set(raw, made)
      return made
    },
  }
  if (owner !== undefined) people.setOwner(owner)
  const messages = joinMessages(
    parts.map((part) => readPart(part, names, context)),
    parts,
    context,
  )
  report(parts, people.isOverfull(), context)
  const [first] = parts
  return {
    id,
    ...(first === undefined ? {} : { platform: first.app }),
    participants: people.list(),
    ...(parts.some(isRequest) ? { request: true } : {}),
    messages,
  }
}

/** The messages of a part, oldest first. */
function readPart(
  part: ThreadPart,
  names: ThreadNames,
  context: FormatContext,
): readonly Message[] {
  const file = part.file.name
  const [key, read] = READERS[part.shape]
  const path = `${part.pointer}/${key}/`
  const items = listIn(part.thread, key)
  const messages: Message[] = []
  const watch = watchOrder(names.timeOf)
  const watched = { ...names, timeOf: watch.timeOf }
  for (let index = 0; index < items.length; index += 1) {
    if (index % STEP === 0 && !context.goOn(part.file, 0.5 + (0.5 * index) / items.length)) break
    const place = { file, path: path + String(index) }
    const message = read(items[index], watched, place)
    if (message === null) {
      context.report({ code: 'invalid-message', place })
      continue
    }
    if (message.at === undefined) context.report({ code: 'invalid-time', place })
    messages.push(message)
  }
  if (part.shape !== 'before-2021' && watch.isNewestFirst()) return messages.reverse()
  // Files are written newest first; a few tools turn them round.
  return inTimeOrder(firstTime(messages) < lastTime(messages) ? messages : messages.reverse())
}

/** Tells from the numbers whether times only fall; to compare them once they are texts takes longer than to write them. */
function watchOrder(timeOf: ThreadNames['timeOf']) {
  let last = Number.POSITIVE_INFINITY
  let isNewestFirst = true
  return {
    timeOf: (milliseconds: number): string | null => {
      if (!(milliseconds <= last)) isNewestFirst = false
      last = milliseconds
      return timeOf(milliseconds)
    },
    isNewestFirst: (): boolean => isNewestFirst,
  }
}

/** Looks for repeats only where the times of two parts overlap, as those of one export never do. */
function joinMessages(
  lists: readonly (readonly Message[])[],
  parts: readonly ThreadPart[],
  { report: tell }: FormatContext,
): readonly Message[] {
  if (lists.length === 1) return lists[0] ?? []
  const joined = inTimeOrder(lists.flat())
  const overlaps = lists.some((list, index) => {
    const next = lists[index + 1]
    return next !== undefined && firstTime(next) <= lastTime(list)
  })
  if (!overlaps) return joined
  const { messages, dropped } = withoutRepeats(joined)
  if (dropped > 0) {
    const place = { file: parts.at(-1)?.file.name ?? '' }
    tell({ code: 'repeated-messages', place, values: { messages: dropped } })
  }
  return messages
}

function firstTime(messages: readonly Message[]): string {
  return messages.find(({ at }) => at !== undefined)?.at ?? ''
}

function lastTime(messages: readonly Message[]): string {
  return messages.findLast(({ at }) => at !== undefined)?.at ?? ''
}

function report(
  parts: readonly ThreadPart[],
  isOverfull: boolean,
  { report: tell }: FormatContext,
): void {
  const place = { file: parts.at(-1)?.file.name ?? '' }
  if (isPartMissing(parts)) tell({ code: 'part-missing', place })
  if (isOverfull) {
    tell({ code: 'too-large', place, values: { participants: MAX_PARTICIPANTS } })
  }
}
