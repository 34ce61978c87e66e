/** Puts rows into conversations, one for each chat session of an app, across files. */
import { addToPieces, finishThreads, type Thread } from '../../finish-threads.ts'
import type { FormatContext } from '../../format.ts'
import { readTapback } from '../../imessage/notes.ts'
import { createPeople, UNKNOWN_NAME, type People } from '../../people.ts'
import type { Conversation, Message, Reaction } from '../../types.ts'
import type { ImazingRow } from './row.ts'

/** The owner's key among people who are known by their numbers; the table has no name for them. */
const OWNER_KEY = ''
const OWNER_NAME = 'Me'

export function toConversations(
  rows: readonly ImazingRow[],
  { report }: FormatContext,
): readonly Conversation[] {
  const sessions = new Map<string, ImazingRow[]>()
  for (const row of rows) {
    const key = `${row.platform === 'whatsapp' ? 'w' : 'm'}${row.session}`
    const known = sessions.get(key)
    if (known === undefined) sessions.set(key, [row])
    else known.push(row)
  }
  return finishThreads([...sessions.values()].map(threadOf), 'imazing', report)
}

function threadOf(session: readonly ImazingRow[]): Thread {
  const people = createPeople()
  people.setOwner(OWNER_KEY)
  const nobody = firstOther(session, people)
  const names = namesIn(session)
  const pieces: Message[][] = []
  for (const row of session) addToPieces(pieces, toMessage(row, { people, nobody, names }))
  return { people, pieces, platform: platformOf(session) }
}

/** A chat of Messages is one of text messages where no row of it went through iMessage. */
function platformOf(session: readonly ImazingRow[]): string {
  const first = session[0]?.platform ?? 'imessage'
  return first === 'sms' && session.some(({ platform }) => platform === 'imessage')
    ? 'imessage'
    : first
}

/** Adds the owner and the first other, who gives a name to rows without a sender; the session's where nobody else wrote. */
function firstOther(session: readonly ImazingRow[], people: People): string {
  for (const { sender } of session) {
    if (sender === null) continue
    if (sender !== 'owner') return people.idOf(sender.id, sender.name)
    people.idOf(OWNER_KEY, OWNER_NAME)
  }
  return people.idOf(session[0]?.session ?? '')
}

interface Surroundings {
  readonly people: People
  /** The id for notices about nobody. */
  readonly nobody: string
  /** The key of each name. */
  readonly names: ReadonlyMap<string, string>
}

function namesIn(session: readonly ImazingRow[]): ReadonlyMap<string, string> {
  const names = new Map([[OWNER_NAME, OWNER_KEY]])
  for (const { sender } of session) {
    if (sender !== null && sender !== 'owner') names.set(sender.name, sender.id)
  }
  return names
}

function toMessage(row: ImazingRow, { people, nobody, names }: Surroundings): Message {
  const { sender, at, text, kind, event, isDeleted, isEdited, isForwarded, reply, place } = row
  const from =
    sender === null
      ? row.isNotice
        ? nobody
        : people.idOf(UNKNOWN_NAME)
      : sender === 'owner'
        ? people.idOf(OWNER_KEY, OWNER_NAME)
        : people.idOf(sender.id, sender.name)
  return {
    from,
    ...(at === null ? {} : { at }),
    text,
    ...(kind === 'text' ? {} : { kind }),
    ...(isDeleted ? { deleted: true } : {}),
    ...(isEdited ? { edited: true } : {}),
    ...(isForwarded ? { forwarded: true } : {}),
    ...(event === undefined ? {} : { event }),
    ...(row.reactions === '' ? {} : { reactions: reactionsOf(row.reactions, people, names) }),
    ...(reply === '' ? {} : { reply: { text: reply } }),
    place,
  }
}

/** Matches what stands between reactions. */
const JOINT = /\n|; ?/u

/** Reactions as they stand in the table; the person where the words say who it was. */
function reactionsOf(
  cell: string,
  people: People,
  names: ReadonlyMap<string, string>,
): readonly Reaction[] {
  const pieces = cell.split(JOINT).map((piece) => piece.trim())
  return pieces
    .filter((piece) => piece !== '')
    .map((piece) => {
      const tapback = readTapback(piece)
      if (tapback === null) return { emoji: piece }
      const { emoji, sender } = tapback
      const key = names.get(sender)
      return key === undefined ? { emoji } : { emoji, from: people.idOf(key, sender) }
    })
}
