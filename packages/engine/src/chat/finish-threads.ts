/**
 * The last step of formats that gather messages by thread from several files: each message once, in order of time, and a
 * word where something was left out.
 */
import { MAX_PARTICIPANTS } from './limits.ts'
import { inTimeOrder, withoutRepeats } from './message-order.ts'
import { createPeople, type People } from './people.ts'
import type { Conversation, Message, ReadingIssue } from './types.ts'

export interface Thread {
  readonly people: People
  /** The messages of one file or part of it, oldest first, for each. */
  readonly pieces: (readonly Message[])[]
  /** Where it is another than that of the format. */
  readonly platform?: string
  request?: true
}

/** The thread under a key, made where there is none yet. */
export function threadOf(threads: Map<string, Thread>, key: string): Thread {
  const known = threads.get(key)
  if (known !== undefined) return known
  const thread: Thread = { people: createPeople(), pieces: [] }
  threads.set(key, thread)
  return thread
}

/** Adds a message to the last piece of a thread, or to a new one where that is of another file. */
export function addToPieces(pieces: Message[][], message: Message): void {
  const piece = pieces.at(-1)
  if (piece?.[0]?.place?.file === message.place?.file) piece?.push(message)
  else pieces.push([message])
}

/** The conversations of the threads that hold messages, numbered in their order behind the name of the format. */
export function finishThreads(
  threads: Iterable<Thread>,
  format: string,
  report: (issue: ReadingIssue) => void,
): readonly Conversation[] {
  const conversations: Conversation[] = []
  let dropped = 0
  let lastFile = ''
  for (const { people, pieces, platform = format, request } of threads) {
    const all = pieces.length === 1 ? (pieces[0] ?? []) : pieces.flat()
    const [first] = all
    if (first === undefined) continue
    const file = first.place?.file ?? ''
    // Looking for repeats takes time and memory, and one file repeats nothing.
    const once =
      pieces.length > 1 && all.some(({ place }) => place?.file !== file)
        ? withoutRepeats(all)
        : { messages: all, dropped: 0 }
    if (once.dropped > 0) lastFile = all.at(-1)?.place?.file ?? ''
    dropped += once.dropped
    if (people.isOverfull()) {
      report({ code: 'too-large', place: { file }, values: { participants: MAX_PARTICIPANTS } })
    }
    conversations.push({
      id: `${format}-${String(conversations.length + 1)}`,
      platform,
      participants: people.list(),
      ...(request === undefined ? {} : { request }),
      messages: inTimeOrder(once.messages),
    })
  }
  if (dropped > 0) {
    report({ code: 'repeated-messages', place: { file: lastFile }, values: { messages: dropped } })
  }
  return conversations
}
