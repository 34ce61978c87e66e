/** Reads one message of Instagram's export of 2020 and before: `sender`, `created_at`, a key for each kind of thing. */
import { isIsoTime } from '../iso-time.ts'
import { isRecord, listIn, stringIn } from '../json.ts'
import type { Message, MessageKind, Place, Reaction } from '../types.ts'
import { joinTexts } from './media.ts'
import type { ThreadNames } from './message.ts'

/** Keys that say what a message is besides its text. */
const KINDS: readonly (readonly [key: string, kind: MessageKind])[] = [
  ['media', 'image'],
  ['media_url', 'image'],
  ['voice_media', 'voice'],
  ['animated_media_images', 'sticker'],
  ['video_call_action', 'call'],
  ['action', 'system'],
]

/** Keys whose text belongs to the message. */
const TEXTS = [
  'story_share',
  'media_share_caption',
  'media_share_url',
  'video_call_action',
  'action',
  'heart',
  'link',
]

/** What a like stands for in this export. */
const HEART = '❤️'

/** A message, or null where the value has no sender. */
export function readOldMessage(item: unknown, names: ThreadNames, place: Place): Message | null {
  const sender = isRecord(item) ? stringIn(item, 'sender') : undefined
  if (!isRecord(item) || sender === undefined) return null
  const time = stringIn(item, 'created_at')
  const kind = KINDS.find(([key]) => hasContent(item[key]))?.[1]
  const reactions = listIn(item, 'likes').flatMap((like): readonly Reaction[] => {
    const name = isRecord(like) ? stringIn(like, 'username') : undefined
    return name === undefined ? [] : [{ emoji: HEART, from: names.idOf(name) }]
  })
  return {
    from: names.idOf(sender),
    ...(time !== undefined && isIsoTime(time) ? { at: time } : {}),
    text: joinTexts(names.repair(stringIn(item, 'text') ?? ''), item, TEXTS, names.repair),
    ...(kind === undefined ? {} : { kind }),
    ...(reactions.length === 0 ? {} : { reactions }),
    place,
  }
}

function hasContent(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
