/** Puts the records of all files into conversations: one for each set of people, with messages and calls together. */
import type { FormatContext } from '../../format.ts'
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { inTimeOrder, withoutRepeats } from '../../message-order.ts'
import { createPeople, UNKNOWN_NAME, type People } from '../../people.ts'
import type { Conversation, Message } from '../../types.ts'
import { createAddressBook, type AddressBook } from './address-book.ts'
import type { SmsRecord } from './record.ts'

/** The owner's key among people who are known by their addresses; the file has no name for them. */
const OWNER_KEY = ''
const OWNER_NAME = 'Me'

interface Thread {
  readonly people: People
  readonly messages: Message[]
}

/** The conversations, in the order in which they begin in the files. */
export function toConversations(
  records: readonly SmsRecord[],
  { report }: FormatContext,
): readonly Conversation[] {
  const book = createAddressBook(records)
  const threads = new Map<string, Thread>()
  for (const record of records) addRecord(record, threads, book)
  let dropped = 0
  const conversations = [...threads.values()].map(({ people, messages }, index): Conversation => {
    const once = withoutRepeats(messages)
    dropped += once.dropped
    if (people.isOverfull()) {
      const place = { file: messages[0]?.place?.file ?? '' }
      report({ code: 'too-large', place, values: { participants: MAX_PARTICIPANTS } })
    }
    return {
      id: `sms-${String(index + 1)}`,
      platform: 'sms',
      participants: people.list(),
      messages: inTimeOrder(once.messages),
    }
  })
  if (dropped > 0) {
    const place = { file: records.at(-1)?.place.file ?? '' }
    report({ code: 'repeated-messages', place, values: { messages: dropped } })
  }
  return conversations
}

function addRecord(record: SmsRecord, threads: Map<string, Thread>, book: AddressBook): void {
  const { addresses, sender, at, text, kind, event, place } = record
  const keys = addresses.map(book.keyOf)
  const threadKey = keys.length === 1 ? (keys[0] ?? '') : [...new Set(keys)].sort().join('~')
  const thread = threads.get(threadKey) ?? createThread()
  threads.set(threadKey, thread)
  const { people, messages } = thread
  for (const key of keys) people.idOf(key, book.nameOf(key))
  const from =
    sender === 'owner'
      ? people.idOf(OWNER_KEY, OWNER_NAME)
      : sender === null
        ? people.idOf(UNKNOWN_NAME)
        : idOf(people, book, sender.address)
  messages.push({
    from,
    ...(at === null ? {} : { at }),
    text,
    ...(kind === 'text' ? {} : { kind }),
    ...(event === undefined ? {} : { event }),
    place,
  })
}

function idOf(people: People, book: AddressBook, address: string): string {
  const key = book.keyOf(address)
  return people.idOf(key, book.nameOf(key))
}

/** The owner takes part even where they never wrote. */
function createThread(): Thread {
  const people = createPeople()
  people.setOwner(OWNER_KEY)
  people.idOf(OWNER_KEY, OWNER_NAME)
  return { people, messages: [] }
}
