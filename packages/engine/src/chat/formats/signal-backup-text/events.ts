/** What Signal notes in a chat, as signalbackup-tools words it: always in English. */
import type { ChatEvent, MessageKind } from '../../types.ts'

export interface Note {
  readonly kind: MessageKind
  readonly event?: ChatEvent
}

/** Words that each kind of note contains; the first that fits counts. */
const NOTES: readonly (readonly [words: string, note: Note])[] = [
  ['Missed call', { kind: 'call', event: 'call-missed' }],
  ['Missed voice call', { kind: 'call', event: 'call-missed' }],
  ['Missed video call', { kind: 'call', event: 'call-missed' }],
  ['called you', { kind: 'call' }],
  ['You called', { kind: 'call' }],
  ['voice call', { kind: 'call' }],
  ['video call', { kind: 'call' }],
  ['disappearing message', { kind: 'system', event: 'timer-changed' }],
  ['safety number', { kind: 'system', event: 'security-code-changed' }],
  ['left the group', { kind: 'system', event: 'person-left' }],
  ['joined the group', { kind: 'system', event: 'person-added' }],
  ['to the group', { kind: 'system', event: 'person-added' }],
  ['changed their profile name', { kind: 'system', event: 'name-changed' }],
  ['changed their name', { kind: 'system', event: 'name-changed' }],
  ['changed their phone number', { kind: 'system', event: 'number-changed' }],
  ['changed their number', { kind: 'system', event: 'number-changed' }],
  ['message request', { kind: 'system', event: 'message-request' }],
  ['unblocked', { kind: 'system', event: 'unblocked' }],
  ['blocked', { kind: 'system', event: 'blocked' }],
]

/** What a note without a sender is about. */
export function noteOf(text: string): Note {
  return NOTES.find(([words]) => text.includes(words))?.[1] ?? { kind: 'system' }
}

/** Matches `sent file "a.jpg"`, `sent "a.jpg"`, `sent file of type image/jpeg`; not `sent you money`. */
export const SENT: RegExp =
  /^sent (?:file|(?=["o]))(?: ?"(?<name>[^"\n]*)"| ?of type (?<type>[^\s()[\]]+))?/u
