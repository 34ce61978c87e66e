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
  const shared = [share && stringIn(share, 'share_text'), share && stringIn(share, 'link')]
  const time = item['timestamp_ms']
  return {
    sender: repair(sender),
    at: typeof time === 'number' ? isoFromEpoch(time) : null,
    text: joinTexts(
      content,
      shared.map((text) => (text === undefined ? '' : repair(text))),
    ),
    kind: kindOf(item, content),
    deleted: item['is_unsent'] === true,
    edited: EDITED_ENDINGS.some((ending) => content.toLowerCase().endsWith(ending)),
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
  const texts = [
    'story_share',
    'media_share_caption',
    'media_share_url',
    'video_call_action',
    'action',
    'heart',
    'link',
  ]
  return {
    sender: repair(sender),
    at: time !== undefined && isIsoTime(time) ? time : null,
    text: joinTexts(
      repair(stringIn(item, 'text') ?? ''),
      texts.map((key) => repair(stringIn(item, key) ?? '')),
    ),
    kind: OLD_KINDS.find(([key]) => hasContent(item[key]))?.[1] ?? 'text',
    deleted: false,
    edited: false,
  }
}

function kindOf(item: JsonRecord, content: string): MessageKind {
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
  if (CALL_ENDINGS.some((ending) => phrase.endsWith(ending))) return 'call'
  return isNotice(phrase) ? 'system' : 'text'
}

/** Matches the end of `Video chat ended.`; not the stop in `a.b`. */
const FULL_STOP = /\.$/u

function isNotice(phrase: string): boolean {
  return (
    REACTIONS.has(phrase) ||
    REACTION_FRAMES.some(([first, last]) => phrase.startsWith(first) && phrase.endsWith(last)) ||
    NOTICE_ENDINGS.some((ending) => phrase.endsWith(ending))
  )
}

function hasContent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** The text and, on lines of their own, what belongs to it and is not in it yet. */
function joinTexts(text: string, others: readonly string[]): string {
  return others.reduce((joined, other) => {
    if (other === '' || joined.includes(other)) return joined
    return joined === '' ? other : `${joined}\n${other}`
  }, text)
}
