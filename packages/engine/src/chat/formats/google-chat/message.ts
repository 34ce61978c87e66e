/** Reads one message of Google Chat. */
import type { DateInWords } from '../../dates-in-words.ts'
import { isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import { kindOfFileName } from '../../media-kind.ts'
import { UNKNOWN_NAME, type People } from '../../people.ts'
import type { Message, MessageKind, Place, Reaction, Reply } from '../../types.ts'

/** The key under which a message repeats the one that it answers. */
const QUOTE = 'quoted_message_metadata'

export interface MessageSurroundings {
  readonly people: People
  /** Positions of the messages so far, by their ids. */
  readonly indexOfId: ReadonlyMap<string, number>
  readonly place: Place
  readonly readDate: (text: string) => DateInWords | null
}

export interface ReadMessage {
  readonly message: Message
  /** Whether its time tells the zone. */
  readonly zoned: boolean
}

/** A message, or null where the value is none. One that was deleted has neither sender nor words. */
export function readMessage(
  item: unknown,
  { people, indexOfId, place, readDate }: MessageSurroundings,
): ReadMessage | null {
  if (!isRecord(item)) return null
  const creator = recordIn(item, 'creator')
  const isDeleted =
    item['message_state'] === 'DELETED' || recordIn(item, 'deletion_metadata') !== undefined
  if (creator === undefined && !isDeleted) return null
  const updated = stringIn(item, 'updated_date')
  const written = stringIn(item, 'created_date') ?? updated ?? stringIn(item, 'deleted_date') ?? ''
  const time = readDate(written)
  const files = fileNamesOf(item)
  const [first] = files
  const kind = first === undefined ? kindOfAnnotations(item) : kindOfFileName(first)
  const words = stringIn(item, 'text') ?? ''
  const reactions = reactionsOf(item, people)
  const reply = replyOf(item, indexOfId)
  const from = senderOf(creator, people)
  const isPlain = kind === undefined && files.length === 0 && !isDeleted && updated === undefined
  if (isPlain && time !== null && reactions.length === 0 && reply === undefined) {
    return { message: { from, at: time.at, text: words, place }, zoned: time.zoned }
  }
  return {
    message: {
      from,
      ...(time === null ? {} : { at: time.at }),
      text: files.length === 0 ? words : [...(words === '' ? [] : [words]), ...files].join('\n'),
      ...(kind === undefined ? {} : { kind }),
      ...(isDeleted ? { deleted: true } : {}),
      ...(updated !== undefined && !isDeleted ? { edited: true } : {}),
      ...(reactions.length === 0 ? {} : { reactions }),
      ...(reply === undefined ? {} : { reply }),
      place,
    },
    zoned: time?.zoned ?? true,
  }
}

function senderOf(creator: JsonRecord | undefined, people: People): string {
  const email = creator === undefined ? undefined : stringIn(creator, 'email')
  const name = creator === undefined ? undefined : stringIn(creator, 'name')
  const key = email ?? name ?? UNKNOWN_NAME
  return people.idOf(key, name ?? key)
}

/** The names that the files had when they were sent; in the archive they carry others. */
function fileNamesOf(item: JsonRecord): readonly string[] {
  return listIn(item, 'attached_files').flatMap((file) => {
    const name = isRecord(file)
      ? (stringIn(file, 'original_name') ?? stringIn(file, 'export_name'))
      : undefined
    return name === undefined || name === '' ? [] : [name]
  })
}

function kindOfAnnotations(item: JsonRecord): MessageKind | undefined {
  for (const note of listIn(item, 'annotations')) {
    if (!isRecord(note)) continue
    if (note['video_call_metadata'] !== undefined) return 'call'
    if (note['drive_metadata'] !== undefined) return 'file'
    if (note['membership_changed'] !== undefined || note['room_updated'] !== undefined) {
      return 'system'
    }
  }
  return undefined
}

function reactionsOf(item: JsonRecord, people: People): readonly Reaction[] {
  return listIn(item, 'reactions').flatMap((each): readonly Reaction[] => {
    if (!isRecord(each)) return []
    const emoji = stringIn(recordIn(each, 'emoji') ?? {}, 'unicode') ?? stringIn(each, 'emoji')
    if (emoji === undefined || emoji === '') return []
    const who = listIn(each, 'reactor_emails').filter((email) => typeof email === 'string')
    return who.length === 0
      ? [{ emoji }]
      : who.map((email): Reaction => ({ emoji, from: people.idOf(email) }))
  })
}

/** The ids of the messages that others answer: of a long chat only these have to be remembered. */
export function quotedIds(items: readonly unknown[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const item of items) {
    const quote = isRecord(item) && item[QUOTE] !== undefined ? recordIn(item, QUOTE) : undefined
    const id = quote === undefined ? undefined : stringIn(quote, 'message_id')
    if (id !== undefined) ids.add(id)
  }
  return ids
}

function replyOf(item: JsonRecord, indexOfId: ReadonlyMap<string, number>): Reply | undefined {
  const quote = recordIn(item, QUOTE)
  if (quote === undefined) return undefined
  const message = indexOfId.get(stringIn(quote, 'message_id') ?? '')
  const text = stringIn(quote, 'text')
  return {
    ...(message === undefined ? {} : { message }),
    ...(text === undefined ? {} : { text }),
  }
}
