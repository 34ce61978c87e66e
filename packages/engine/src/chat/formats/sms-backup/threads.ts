/** Puts the records of all files into conversations: one for each set of people, with messages and calls together. */
import { addToPieces, finishThreads } from '../../finish-threads.ts'
import type { FormatContext } from '../../format.ts'
import { createPeople, UNKNOWN_NAME, type People } from '../../people.ts'
import type { Conversation, Message } from '../../types.ts'
import { createAddressBook, type AddressBook } from './address-book.ts'
import type { SmsRecord } from './record.ts'

/** The owner's key among people who are known by their addresses; the file has no name for them. */
const OWNER_KEY = ''
const OWNER_NAME = 'Me'

interface OwnThread {
  readonly people: People
  /** The messages of one file, for each. */
  readonly pieces: Message[][]
}

/**
 * The conversations, in the order in which they begin in the files. Takes the records out of the list as it goes, so that
 * they and the messages are not all in memory at once.
 */
export function toConversations(
  records: SmsRecord[],
  { report }: FormatContext,
): readonly Conversation[] {
  const book = createAddressBook(records)
  const threads = new Map<string, OwnThread>()
  records.reverse()
  for (let record = records.pop(); record !== undefined; record = records.pop()) {
    addRecord(record, threads, book)
  }
  return finishThreads(threads.values(), 'sms', report)
}

function addRecord(record: SmsRecord, threads: Map<string, OwnThread>, book: AddressBook): void {
  const { addresses, sender, at, text, kind, event, place } = record
  const keys = addresses.map(book.keyOf)
  const threadKey = keys.length === 1 ? (keys[0] ?? '') : [...new Set(keys)].sort().join('~')
  const { people, pieces } = ownThreadOf(threads, threadKey)
  for (const key of keys) people.idOf(key, book.nameOf(key))
  const from =
    sender === 'owner'
      ? people.idOf(OWNER_KEY, OWNER_NAME)
      : sender === null
        ? people.idOf(UNKNOWN_NAME)
        : idOf(people, book, sender.address)
  const message: Message =
    at !== null && kind === 'text' && event === undefined
      ? { from, at, text, place }
      : {
          from,
          ...(at === null ? {} : { at }),
          text,
          ...(kind === 'text' ? {} : { kind }),
          ...(event === undefined ? {} : { event }),
          place,
        }
  addToPieces(pieces, message)
}

function idOf(people: People, book: AddressBook, address: string): string {
  const key = book.keyOf(address)
  return people.idOf(key, book.nameOf(key))
}

/** The owner takes part even where they never wrote. */
function ownThreadOf(threads: Map<string, OwnThread>, key: string): OwnThread {
  const known = threads.get(key)
  if (known !== undefined) return known
  const people = createPeople()
  people.setOwner(OWNER_KEY)
  people.idOf(OWNER_KEY, OWNER_NAME)
  const thread: OwnThread = { people, pieces: [] }
  threads.set(key, thread)
  return thread
}
