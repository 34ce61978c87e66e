/** What the app noted, by the words of iMazing's English table. */
import type { ChatEvent, MessageKind } from '../../types.ts'

export interface Note {
  readonly kind: MessageKind
  readonly event?: ChatEvent
}

/** Words in a notification, in lower case; the first that fits counts. */
const NOTES: readonly (readonly [words: string, note: Note])[] = [
  ['missed call', { kind: 'call', event: 'call-missed' }],
  ['missed voice call', { kind: 'call', event: 'call-missed' }],
  ['missed video call', { kind: 'call', event: 'call-missed' }],
  ['voice call', { kind: 'call' }],
  ['video call', { kind: 'call' }],
  ['screenshot', { kind: 'system', event: 'screenshot' }],
  ['security code', { kind: 'system', event: 'security-code-changed' }],
  ['disappearing', { kind: 'system', event: 'timer-changed' }],
  ['phone number', { kind: 'system', event: 'number-changed' }],
  ['unblocked', { kind: 'system', event: 'unblocked' }],
  ['blocked', { kind: 'system', event: 'blocked' }],
  ['named the conversation', { kind: 'system', event: 'name-changed' }],
  ['changed the subject', { kind: 'system', event: 'name-changed' }],
  ['changed the group name', { kind: 'system', event: 'name-changed' }],
  ['added', { kind: 'system', event: 'person-added' }],
  ['joined', { kind: 'system', event: 'person-added' }],
  ['left', { kind: 'system', event: 'person-left' }],
  ['removed', { kind: 'system', event: 'person-left' }],
]

export function noteOf(text: string): Note {
  const lower = text.toLowerCase()
  return NOTES.find(([words]) => lower.includes(words))?.[1] ?? { kind: 'system' }
}
