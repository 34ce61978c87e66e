/** Reads one message of a thread: Instagram since 2021 and Messenger. Runs for each of a million messages. */
import { isList, isRecord, recordIn, stringIn, type JsonRecord } from '../json.ts'
import type { ChatEvent, Message, MessageKind, Place, Reaction } from '../types.ts'
import { mediaKindOf, withShare } from './media.ts'
import { isMarkedEdited, phraseOf } from './phrase.ts'

/** What a reader of messages needs of its thread. */
export interface ThreadNames {
  readonly repair: (text: string) => string
  /** ISO 8601 of milliseconds since 1970; null for a time that no chat can have. */
  readonly timeOf: (milliseconds: number) => string | null
  /** The name for a string of the file. */
  readonly nameOf: (raw: string) => string
  /** The participant's id for a string of the file. */
  readonly idOf: (raw: string) => string
}

/** What a message is beside its words and their time. */
export interface MessageTraits {
  readonly kind?: MessageKind
  readonly event?: ChatEvent
  readonly deleted?: true
  readonly edited?: true
  readonly reactions?: readonly Reaction[]
}

const NONE: readonly Reaction[] = []

/** A message, or null where the value has no sender. One without `at` had no time that exists. */
export function readMessage(item: unknown, names: ThreadNames, place: Place): Message | null {
  if (!isRecord(item)) return null
  const sender = item['sender_name']
  if (typeof sender !== 'string') return null
  const from = names.idOf(sender)
  const content = item['content']
  const words = typeof content === 'string' ? names.repair(content) : ''
  const share = item['share'] === undefined ? undefined : recordIn(item, 'share')
  const text = share === undefined ? words : withShare(words, share, names.repair)
  const at = timeIn(item, names)
  const traits = traitsOf(item, words, share !== undefined, sender, names)
  if (traits === null && at !== null) return { from, at, text, place }
  return { from, ...(at === null ? {} : { at }), text, ...traits, place }
}

/** Files of 2018 have seconds. */
function timeIn(item: JsonRecord, { timeOf }: ThreadNames): string | null {
  const time = item['timestamp_ms']
  if (typeof time === 'number') return timeOf(time)
  const seconds = item['timestamp']
  return typeof seconds === 'number' ? timeOf(seconds * 1_000) : null
}

/** Null for plain words, which most messages are. */
function traitsOf(
  item: JsonRecord,
  words: string,
  isShare: boolean,
  sender: string,
  names: ThreadNames,
): MessageTraits | null {
  const media = mediaKindOf(item)
  const phrase = media === undefined && words !== '' ? phraseOf(words, names.nameOf(sender)) : null
  const isCall = item['type'] === 'Call' || typeof item['call_duration'] === 'number'
  const isUnsent = item['is_unsent'] === true
  const isNotice = item['type'] === 'Subscribe' || item['type'] === 'Unsubscribe'
  const list = item['reactions']
  const reactions = list === undefined ? NONE : readReactions(list, 'actor', names)
  const edited = isMarkedEdited(words)
  // Media that could be viewed once, places and calls leave an empty message behind.
  const isEmpty = words === '' && !isShare
  const isPlain = media === undefined && phrase === null && !isEmpty && !isCall && !isUnsent
  if (isPlain && !isNotice && !edited && reactions.length === 0) return null
  const kind =
    media ??
    (isCall
      ? 'call'
      : isNotice
        ? 'system'
        : phrase === null
          ? isEmpty && !isUnsent
            ? 'file'
            : 'text'
          : isShare && phrase.event === undefined
            ? 'text'
            : phrase.kind)
  const event = isCall ? callEvent(item, phrase?.event) : (phrase?.event ?? noticeEvent(item))
  return {
    ...(kind === 'text' ? {} : { kind }),
    ...(event === undefined ? {} : { event }),
    ...(isUnsent || phrase?.deleted === true ? { deleted: true } : {}),
    ...(edited ? { edited: true } : {}),
    ...(reactions.length === 0 ? {} : { reactions }),
  }
}

/** A call of no length was not answered only where the file says so: old files leave the length out. */
function callEvent(item: JsonRecord, said: ChatEvent | undefined): ChatEvent | undefined {
  return item['missed'] === true ? 'call-missed' : said
}

function noticeEvent(item: JsonRecord): ChatEvent | undefined {
  if (item['type'] === 'Subscribe') return 'person-added'
  return item['type'] === 'Unsubscribe' ? 'person-left' : undefined
}

/** The reactions in a list of records, with who made them under `actorKey`. */
export function readReactions(
  list: unknown,
  actorKey: string,
  { repair, idOf }: ThreadNames,
): readonly Reaction[] {
  if (!isList(list) || list.length === 0) return NONE
  return list.flatMap((each): readonly Reaction[] => {
    const emoji = isRecord(each) ? stringIn(each, 'reaction') : undefined
    if (!isRecord(each) || emoji === undefined || emoji === '') return []
    const actor = stringIn(each, actorKey)
    return [{ emoji: repair(emoji), ...(actor === undefined ? {} : { from: idOf(actor) }) }]
  })
}
