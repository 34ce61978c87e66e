/** Reads one message of an Instagram thread, in the shape since 2021 and in the one before. */
import { isoFromEpoch } from '../../civil-time.ts'
import { isIsoTime } from '../../iso-time.ts'
import { isRecord, listIn, recordIn, stringIn, type JsonRecord } from '../../json.ts'
import type { MessageKind } from '../../types.ts'
import {
  CALL_ENDINGS,
  EDITED_ENDINGS,
  NOTICE_ENDINGS,
  REACTION_FRAMES,
  REACTIONS,
} from './phrases.ts'

export interface InstagramMessage {
  /** As in the file, not repaired: it returns in every message. */
  readonly sender: string
  /** ISO 8601 in UTC or with an offset; null where the file's time is none. */
  readonly at: string | null
  readonly text: string
  readonly kind: MessageKind
  readonly deleted: boolean
  readonly edited: boolean
}

/** Keys that hold lists of media, with what they are. */
const MEDIA_LISTS: readonly (readonly [key: string, kind: MessageKind])[] = [
  ['photos', 'image'],
  ['videos', 'video'],
  ['audio_files', 'voice'],
  ['files', 'file'],
  ['gifs', 'sticker'],
]

/** Keys of the old shape that say what a message is besides its text. */
const OLD_KINDS: readonly (readonly [key: string, kind: MessageKind])[] = [
  ['media', 'image'],
  ['media_url', 'image'],
  ['voice_media', 'voice'],
  ['animated_media_images', 'sticker'],
  ['video_call_action', 'call'],
  ['action', 'system'],
]

/** Keys of what was shared along with a message. */
const SHARE_TEXTS = ['share_text', 'link']

/** Keys of the old shape whose text belongs to the message. */
const OLD_TEXTS = [
  'story_share',
  'media_share_caption',
  'media_share_url',
  'video_call_action',
  'action',
  'heart',
  'link',
]

/** Longer texts are words, not one of the app's phrases. */
const MAX_PHRASE = 120

/** A message since 2021, or null where the value has no sender. */
export function readMessage(
  item: unknown,
  repair: (text: string) => string,
): InstagramMessage | null {
  const sender = isRecord(item) ? stringIn(item, 'sender_name') : undefined
  if (!isRecord(item) || sender === undefined) return null
  const content = repair(stringIn(item, 'content') ?? '')
  const share = recordIn(item, 'share')
  const time = item['timestamp_ms']
  return {
    sender,
    at: typeof time === 'number' ? isoFromEpoch(time) : null,
    text: share === undefined ? content : joinTexts(content, share, SHARE_TEXTS, repair),
    kind: kindOf(item, content, () => repair(sender)),
    deleted: item['is_unsent'] === true,
    edited: isEdited(content),
  }
}

/** A message before 2021, or null where the value has no sender. */
export function readOldMessage(
  item: unknown,
  repair: (text: string) => string,
): InstagramMessage | null {
  const sender = isRecord(item) ? stringIn(item, 'sender') : undefined
  if (!isRecord(item) || sender === undefined) return null
  const time = stringIn(item, 'created_at')
  return {
    sender,
    at: time !== undefined && isIsoTime(time) ? time : null,
    text: joinTexts(repair(stringIn(item, 'text') ?? ''), item, OLD_TEXTS, repair),
    kind: OLD_KINDS.find(([key]) => hasContent(item[key]))?.[1] ?? 'text',
    deleted: false,
    edited: false,
  }
}

function kindOf(item: JsonRecord, content: string, nameOf: () => string): MessageKind {
  for (const [key, kind] of MEDIA_LISTS) {
    if (listIn(item, key).length > 0) return kind
  }
  if (recordIn(item, 'sticker') !== undefined) return 'sticker'
  if (item['type'] === 'Call' || typeof item['call_duration'] === 'number') return 'call'
  if (item['type'] === 'Subscribe' || item['type'] === 'Unsubscribe') return 'system'
  const hasWords = content !== '' || recordIn(item, 'share') !== undefined
  // Media that could be viewed once, places and calls leave an empty message behind.
  if (!hasWords && item['is_unsent'] !== true) return 'file'
  if (content.length > MAX_PHRASE) return 'text'
  const phrase = content.toLowerCase().trim().replace(FULL_STOP, '')
  if (!LAST_WORDS.has(lastWordOf(phrase))) return 'text'
  if (CALL_ENDINGS.some((ending) => phrase.endsWith(ending))) return 'call'
  return isNotice(phrase, nameOf().toLowerCase()) ? 'system' : 'text'
}

function isEdited(content: string): boolean {
  if (!content.endsWith(')')) return false
  const ending = content.slice(-MAX_PHRASE).toLowerCase()
  return EDITED_ENDINGS.some((mark) => ending.endsWith(mark))
}

function lastWordOf(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(' ') + 1)
}

/** The last words of all phrases, to pass over most messages at once. */
const LAST_WORDS: ReadonlySet<string> = new Set(
  [
    ...REACTIONS,
    ...REACTION_FRAMES.map(([, last]) => last),
    ...NOTICE_ENDINGS,
    ...CALL_ENDINGS,
  ].map(lastWordOf),
)

/** Matches the end of `Video chat ended.`; not the stop in `a.b`. */
const FULL_STOP = /\.$/u

/** Matches the words in `❤ and more`; not `❤️`, `👍🏽`. */
const LETTER = /\p{L}/u

/**
 * Whether a phrase is wholly the app's: a reaction with its emoji, or the sender's name and what they did. Words between
 * are a person's, and would pass unjudged if they were taken for a notice.
 */
function isNotice(phrase: string, sender: string): boolean {
  return (
    REACTIONS.has(phrase) ||
    REACTION_FRAMES.some(
      ([first, last]) =>
        phrase.startsWith(first) &&
        phrase.endsWith(last) &&
        !LETTER.test(phrase.slice(first.length, -last.length)),
    ) ||
    NOTICE_ENDINGS.some((ending) => phrase === `${sender} ${ending}` || phrase === `you ${ending}`)
  )
}

function hasContent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** The text and, on lines of their own, what stands under `keys` and is not in it yet. */
function joinTexts(
  text: string,
  record: JsonRecord,
  keys: readonly string[],
  repair: (text: string) => string,
): string {
  return keys.reduce((joined, key) => {
    const other = repair(stringIn(record, key) ?? '')
    if (other === '' || joined.includes(other)) return joined
    return joined === '' ? other : `${joined}\n${other}`
  }, text)
}
