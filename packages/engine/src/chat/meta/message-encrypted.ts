/** Reads one message of Messenger's download of end-to-end encrypted chats. */
import { isFilled, isRecord, stringOf } from '../json.ts'
import type { Message, Place } from '../types.ts'
import { kindOfFiles } from './media.ts'
import { readReactions, type ThreadNames } from './message.ts'
import { isMarkedEdited, phraseOf } from './phrase.ts'

/** A message, or null where the value has no sender. */
export function readEncryptedMessage(
  item: unknown,
  names: ThreadNames,
  place: Place,
): Message | null {
  const sender = isRecord(item) ? stringOf(item['senderName']) : undefined
  if (!isRecord(item) || sender === undefined) return null
  const time = item['timestamp']
  const at = typeof time === 'number' ? names.timeOf(time) : null
  const text = names.repair(stringOf(item['text']) ?? '')
  const media = isFilled(item['media']) ? kindOfFiles(item['media']) : undefined
  const isUnsent = item['isUnsent'] === true
  const phrase = media === undefined ? phraseOf(text, names.nameOf(sender)) : null
  const kind = media ?? phrase?.kind ?? (text === '' && !isUnsent ? 'file' : 'text')
  const reactions = readReactions(item['reactions'], 'actor', names)
  const from = names.idOf(sender)
  const edited = isMarkedEdited(text)
  const isPlain = kind === 'text' && phrase === null && !isUnsent && !edited
  if (isPlain && at !== null && reactions.length === 0) return { from, at, text, place }
  return {
    from,
    ...(at === null ? {} : { at }),
    text,
    ...(kind === 'text' ? {} : { kind }),
    ...(phrase?.event === undefined ? {} : { event: phrase.event }),
    ...(isUnsent || phrase?.deleted === true ? { deleted: true } : {}),
    ...(edited ? { edited: true } : {}),
    ...(reactions.length === 0 ? {} : { reactions }),
    place,
  }
}
