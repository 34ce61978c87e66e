/** Reads one message of Google Chat. */
import { isRecord, listIn, recordIn, stringIn, stringOf, type JsonRecord } from '../../json.ts'
import { kindOfFileName } from '../../media-kind.ts'
import { UNKNOWN_NAME, type People } from '../../people.ts'
import type { Message, MessageKind, Place, Reaction, Reply } from '../../types.ts'

/** The key under which a message repeats the one that it answers. */
const QUOTE = 'quoted_message_metadata'

const NONE: readonly never[] = []

export interface MessageSurroundings {
  readonly people: People
  /** ISO 8601 of a date in words; null where the text is none. */
  readonly timeOf: (words: string) => string | null
}

/** A message, or null where the value is none. One that was deleted has neither sender nor words. */
export function readMessage(
  item: unknown,
  place: Place,
  { people, timeOf }: MessageSurroundings,
): Message | null {
  if (!isRecord(item)) return null
  const creator = isRecord(item['creator']) ? item['creator'] : undefined
  const isDeleted = item['message_state'] === 'DELETED' || isRecord(item['deletion_metadata'])
  if (creator === undefined && !isDeleted) return null
  const updated = stringOf(item['updated_date'])
  const written = stringOf(item['created_date']) ?? updated ?? stringIn(item, 'deleted_date') ?? ''
  const at = timeOf(written)
  const files = fileNamesOf(item)
  const [first] = files
  const kind = first === undefined ? kindOfAnnotations(item) : kindOfFileName(first)
  const words = stringOf(item['text']) ?? ''
  const reactions = reactionsOf(item, people)
  const quoted = item[QUOTE] === undefined ? undefined : quotedWords(item)
  const from = senderOf(creator, people)
  const isPlain = kind === undefined && files.length === 0 && !isDeleted && updated === undefined
  if (isPlain && at !== null && reactions.length === 0 && quoted === undefined) {
    return { from, at, text: words, place }
  }
  return {
    from,
    ...(at === null ? {} : { at }),
    text: files.length === 0 ? words : [...(words === '' ? [] : [words]), ...files].join('\n'),
    ...(kind === undefined ? {} : { kind }),
    ...(isDeleted ? { deleted: true } : {}),
    ...(updated !== undefined && !isDeleted ? { edited: true } : {}),
    ...(reactions.length === 0 ? {} : { reactions }),
    ...(quoted === undefined ? {} : { reply: quoted }),
    place,
  }
}

function senderOf(creator: JsonRecord | undefined, people: People): string {
  const email = stringOf(creator?.['email'])
  const name = stringOf(creator?.['name'])
  const key = email ?? name ?? UNKNOWN_NAME
  return people.idOf(key, name ?? key)
}

/** The names that the files had when they were sent; in the archive they carry others. */
function fileNamesOf(item: JsonRecord): readonly string[] {
  if (item['attached_files'] === undefined) return NONE
  return listIn(item, 'attached_files').flatMap((file) => {
    const name = isRecord(file)
      ? (stringIn(file, 'original_name') ?? stringIn(file, 'export_name'))
      : undefined
    return name === undefined || name === '' ? [] : [name]
  })
}

function kindOfAnnotations(item: JsonRecord): MessageKind | undefined {
  if (item['annotations'] === undefined) return undefined
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
  if (item['reactions'] === undefined) return NONE
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

/** The id of the message that a message answers, where the file tells it. */
export function answeredId(item: unknown): string | undefined {
  if (!isRecord(item) || item[QUOTE] === undefined) return undefined
  return stringIn(recordIn(item, QUOTE) ?? {}, 'message_id')
}

/** The words that a message repeats of the one that it answers; undefined where it answers none. */
function quotedWords(item: JsonRecord): Reply | undefined {
  const quote = recordIn(item, QUOTE)
  const text = quote === undefined ? undefined : stringIn(quote, 'text')
  return quote === undefined ? undefined : text === undefined ? {} : { text }
}
