/** What `messagetype` and the attributes of media say. Data and its look-up. */
import { kindOfFileName } from '../../media-kind.ts'
import type { ChatEvent, MessageKind } from '../../types.ts'

export interface SkypeType {
  readonly kind: MessageKind
  readonly event?: ChatEvent
  /** Plain text, not a fragment. */
  readonly isPlain?: true
  readonly isEncrypted?: true
}

export const PLAIN_TEXT: SkypeType = { kind: 'text', isPlain: true }
export const RICH_TEXT: SkypeType = { kind: 'text' }

const TYPES: ReadonlyMap<string, SkypeType> = new Map([
  ['Text', PLAIN_TEXT],
  ['RichText', RICH_TEXT],
  ['RichText/Html', { kind: 'text' }],
  ['RichText/Sms', { kind: 'text' }],
  ['RichText/UriObject', { kind: 'image' }],
  ['RichText/Media_AudioMsg', { kind: 'voice' }],
  ['RichText/Media_Video', { kind: 'video' }],
  ['RichText/Media_FlikMsg', { kind: 'video' }],
  ['RichText/Media_CallRecording', { kind: 'video' }],
  ['RichText/ScheduledCallInvite', { kind: 'call' }],
  ['Event/Call', { kind: 'call' }],
  ['EndToEndEncryption/EncryptedText', { kind: 'text', isEncrypted: true }],
  ['EndToEndEncryption/EncryptedMedia', { kind: 'file', isEncrypted: true }],
  ['ThreadActivity/AddMember', { kind: 'system', event: 'person-added' }],
  ['ThreadActivity/DeleteMember', { kind: 'system', event: 'person-left' }],
  ['ThreadActivity/TopicUpdate', { kind: 'system', event: 'name-changed' }],
  ['InviteFreeRelationshipChanged/Initialized', { kind: 'system' }],
  ['Poll', { kind: 'text', isPlain: true }],
  ['Notice', { kind: 'system', isPlain: true }],
  ['PopCard', { kind: 'system', isPlain: true }],
])

const FILE: SkypeType = { kind: 'file' }
const SYSTEM: SkypeType = { kind: 'system' }

export function typeOf(word: string): SkypeType {
  return TYPES.get(word) ?? (word.startsWith('RichText') ? FILE : SYSTEM)
}

/** By the type of a shared object, `Picture.1`, and the name of its file; undefined where both say nothing. */
export function kindOfObject(type: string, name: string): MessageKind | undefined {
  if (type.startsWith('Picture')) return 'image'
  if (type.startsWith('Video')) return 'video'
  if (type.startsWith('Audio')) return 'voice'
  if (type.startsWith('Swift')) return 'sticker'
  return type === '' && name === '' ? undefined : kindOfFileName(name)
}
