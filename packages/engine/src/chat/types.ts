/**
 * The shapes of a chat that has been read: what `contracts/conversation.md` promises to other programs, plus the place
 * of each message in its source. Types only.
 */

/** Where in the source something stands, so that evidence can point at it. */
export interface Place {
  /** Name of the file inside its folder or archive, as the person knows it. */
  readonly file: string
  /** Line, from 1, in line-based formats. */
  readonly line?: number
  /** JSON Pointer (RFC 6901) in structured formats. */
  readonly path?: string
}

export interface Participant {
  readonly id: string
  readonly name: string
  /** The person whose chat it is; at most one participant carries it. */
  readonly owner?: true
  /** The account no longer exists: the app has put words of its own in place of the name. */
  readonly gone?: true
}

export const MESSAGE_KINDS = [
  'text',
  'image',
  'video',
  'voice',
  'file',
  'sticker',
  'call',
  'system',
] as const

export type MessageKind = (typeof MESSAGE_KINDS)[number]

/**
 * What an app notes beside the words and what matters when somebody is being blackmailed. Such a message has `kind`
 * `system` or `call` and keeps the app's words as its text.
 */
export const CHAT_EVENTS = [
  'account-deleted',
  'blocked',
  'call-missed',
  'follow-request',
  'message-request',
  'name-changed',
  'number-changed',
  'person-added',
  'person-left',
  'picture-saved',
  'screenshot',
  'security-code-changed',
  'timer-changed',
  'unblocked',
] as const

export type ChatEvent = (typeof CHAT_EVENTS)[number]

export interface Reaction {
  /** The emoji, or the app's word where it has no emoji. */
  readonly emoji: string
  /** Participant id, where the file tells it. */
  readonly from?: string
}

/** What a message answers. */
export interface Reply {
  /** Index of the answered message in the conversation, where the file tells it. */
  readonly message?: number
  /** The quoted words, where the file repeats them. */
  readonly text?: string
}

export interface Message {
  /** Participant id. */
  readonly from: string
  /** ISO 8601. With an offset or `Z` where the format tells the zone; left out where the time is unknown. */
  readonly at?: string
  /** As written; may be empty. */
  readonly text: string
  /** `text` when left out. */
  readonly kind?: MessageKind
  readonly deleted?: true
  readonly edited?: true
  /** Sent so that it can be looked at once. */
  readonly viewOnce?: true
  /** Passed on: somebody else's words. */
  readonly forwarded?: true
  readonly event?: ChatEvent
  readonly reactions?: readonly Reaction[]
  readonly reply?: Reply
  readonly place?: Place
}

export interface Conversation {
  /** Stable within a reading. */
  readonly id: string
  /** `whatsapp`, `instagram`, `pasted`, … */
  readonly platform?: string
  readonly participants: readonly Participant[]
  /** The app kept it among requests from strangers. */
  readonly request?: true
  /** In the order in which they were written. */
  readonly messages: readonly Message[]
}

/** What could not be read, or was read with doubt. Never holds what a person wrote. */
export interface ReadingIssue {
  /** Names the text `issue.<code>` in the interface catalogue. */
  readonly code: ReadingIssueCode
  readonly place: Place
  /** Numbers and format names for the text, never content of the chat. */
  readonly values?: Readonly<Record<string, string | number>>
}

export const READING_ISSUE_CODES = [
  'ambiguous-date-order',
  'archive-without-chat',
  'broken-archive',
  'broken-json',
  'broken-markup',
  'doubtful-sender',
  'empty-file',
  'encrypted-archive',
  'encrypted-text',
  'forged-header',
  'invalid-message',
  'invalid-time',
  'one-sided',
  'part-missing',
  'repeated-messages',
  'texts-missing',
  'time-incomplete',
  'too-large',
  'unknown-format',
  'unknown-sender',
  'unreadable-text',
  'zone-unknown',
] as const

export type ReadingIssueCode = (typeof READING_ISSUE_CODES)[number]

/** A file as it came: the edge supplies name and bytes. */
export interface SourceFile {
  /** As the person knows it, with its folders where they are known. */
  readonly name: string
  readonly bytes: Uint8Array
  /** The folders and the name inside the archive that it comes from; the name where it is left out. */
  readonly path?: string
  /** Id of the format that it was found to have; found out from the content when left out. */
  readonly format?: string
  /** It lay in an archive: nobody chose it by itself. */
  readonly packed?: true
}

export interface ReadOptions {
  /** Id of the format to use; found out from the content when left out. */
  readonly format?: string
  /** Name of the participant who owns the chat, as it stands in the chat. */
  readonly owner?: string
  /** Minutes east of UTC to use where the format does not tell the zone; such times stay without an offset when left out. */
  readonly offsetMinutes?: number
  /** Called now and then with the share of the bytes read, 0…1. Returning false stops the reading. */
  readonly progress?: (share: number) => boolean
}

export interface Reading {
  readonly conversations: readonly Conversation[]
  readonly issues: readonly ReadingIssue[]
}
