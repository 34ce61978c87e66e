/** What the words under `Media Type` mean. Data and its look-up. */
import type { ChatEvent, MessageKind } from '../../types.ts'

export interface Meaning {
  readonly kind: MessageKind
  readonly event?: ChatEvent
  readonly deleted?: true
  readonly viewOnce?: true
  /** The word itself is all that the app says, and stands as the text. */
  readonly isNotice?: true
}

const NOTICE: Meaning = { kind: 'system', isNotice: true }
const CALL: Meaning = { kind: 'call', isNotice: true }
const MISSED: Meaning = { kind: 'call', event: 'call-missed', isNotice: true }
const FILE: Meaning = { kind: 'file' }

const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['TEXT', { kind: 'text' }],
  ['NONPARTICIPANTBOTRESPONSE', { kind: 'text' }],
  ['IMAGE', { kind: 'image' }],
  ['PHOTO', { kind: 'image' }],
  ['VIDEO', { kind: 'video' }],
  ['AUDIO', { kind: 'voice' }],
  ['NOTE', { kind: 'voice' }],
  ['STICKER', { kind: 'sticker' }],
  ['SNAP', { kind: 'file', viewOnce: true }],
  ['STATUSERASEDMESSAGE', { kind: 'text', deleted: true }],
  ['STATUSERASEDSNAPMESSAGE', { kind: 'file', deleted: true, viewOnce: true }],
  ['STATUSPARTICIPANTADDED', { ...NOTICE, event: 'person-added' }],
  ['STATUSPARTICIPANTREMOVED', { ...NOTICE, event: 'person-left' }],
  ['STATUSSAVETOCAMERAROLL', { ...NOTICE, event: 'picture-saved' }],
  ['STATUSCONVERSATIONCAPTURESCREENSHOT', { ...NOTICE, event: 'screenshot' }],
  ['STATUSCONVERSATIONNAMECHANGED', { ...NOTICE, event: 'name-changed' }],
  ['STATUSNAMECHANGED', { ...NOTICE, event: 'name-changed' }],
  ['STATUSCALLENDEDAUDIO', CALL],
  ['STATUSCALLENDEDVIDEO', CALL],
  ['STATUSCALLMISSEDAUDIO', MISSED],
  ['STATUSCALLMISSEDVIDEO', MISSED],
  ['MISSED_AUDIO_CHAT', MISSED],
  ['MISSED_VIDEO_CHAT', MISSED],
  ['MAPREACTION', NOTICE],
])

/** Of a word that nobody has written down, what its parts say; media whose kind is not told where they say nothing. */
export function meaningOf(word: string): Meaning {
  const known = MEANINGS.get(word)
  if (known !== undefined) return known
  const upper = word.toUpperCase()
  const other = MEANINGS.get(upper)
  if (other !== undefined) return other
  if (!upper.startsWith('STATUS')) return FILE
  if (upper.includes('SCREENSHOT') || upper.includes('CAPTURE')) {
    return { ...NOTICE, event: 'screenshot' }
  }
  if (upper.includes('CALL')) return upper.includes('MISSED') ? MISSED : CALL
  return upper.includes('ERASED') ? { kind: 'text', deleted: true } : NOTICE
}
