/** The words that imessage-exporter adds of its own, in English whatever the phone's language. */
import { kindOfFileName } from '../media-kind.ts'
import type { ChatEvent, MessageKind } from '../types.ts'

/** What imessage-exporter calls the owner: as a sender, and in a sentence. */
export const OWNER = 'Me'
const OWNER_IN_SENTENCE = 'You'

export const RESPONDED = 'This message responded to an earlier message.'
export const DELETED = 'This message was deleted from the conversation!'

export interface Announcement {
  /** As a sender would be named. */
  readonly sender: string
  readonly event?: ChatEvent
  readonly isDeleted?: true
}

/** What follows a name in an announcement, with what it means. */
const ACTIONS: readonly (readonly [words: string, meaning: Omit<Announcement, 'sender'>])[] = [
  [' renamed the conversation to ', { event: 'name-changed' }],
  [' left the conversation.', { event: 'person-left' }],
  [' changed the group photo.', {}],
  [' removed the group photo.', {}],
  [' changed the chat background.', {}],
  [' removed the chat background.', {}],
  [' kept an audio message.', {}],
  [' unsent a message!', { isDeleted: true }],
  [' performed unknown action ', {}],
]

/** Actions around somebody else's name: `Mia added Ben to the conversation.` */
const ACTIONS_ON_OTHERS: readonly (readonly [first: string, last: string, event: ChatEvent])[] = [
  [' added ', ' to the conversation.', 'person-added'],
  [' removed ', ' from the conversation.', 'person-left'],
]

/** An announcement without its time; null where the words are none that the tool writes. */
export function readAnnouncement(text: string): Announcement | null {
  for (const [words, meaning] of ACTIONS) {
    const at = text.indexOf(words)
    if (at > 0) return { sender: senderOf(text.slice(0, at)), ...meaning }
  }
  for (const [first, last, event] of ACTIONS_ON_OTHERS) {
    const at = text.indexOf(first)
    if (at > 0 && text.endsWith(last)) return { sender: senderOf(text.slice(0, at)), event }
  }
  return null
}

function senderOf(name: string): string {
  return name === OWNER_IN_SENTENCE ? OWNER : name
}

export interface Tapback {
  readonly emoji: string
  readonly sender: string
}

const STICKER_FROM = 'Sticker from '
const LONGEST_TAPBACK = 40

/** A line below `Tapbacks:`: `Loved by Mia`, `🎉 by Me`, `Sticker from Mia: a.heic`; null where it is none. */
export function readTapback(line: string): Tapback | null {
  if (line.startsWith(STICKER_FROM)) {
    const end = line.indexOf(': ')
    const sender = line.slice(STICKER_FROM.length, end < 0 ? line.length : end)
    return { emoji: 'Sticker', sender: senderOf(sender) }
  }
  const by = line.indexOf(' by ')
  if (by <= 0 || by > LONGEST_TAPBACK) return null
  return { emoji: line.slice(0, by), sender: senderOf(line.slice(by + 4)) }
}

/** Matches where a file of Messages lies: `attachments/12/a.heic`, `~/Library/Messages/Attachments/a/b.mov`; not `a.b`. */
const ATTACHMENT = /^(?:attachments\/|(?:~|\/|[A-Z]:\\)(?=.*[Aa]ttachments[/\\]))/u

/** A line longer than any path is words. */
const MAX_PATH = 1_000

/** The kind of the file that a line names; null where it names none. */
export function kindOfAttachmentLine(line: string): MessageKind | null {
  if (line === 'Attachment missing!') return 'file'
  if (line.startsWith(STICKER_FROM)) return 'sticker'
  return line.length <= MAX_PATH && ATTACHMENT.test(line) ? kindOfFileName(line) : null
}

/** Matches `You unsent this message part 1 minute after sending!`, `They deleted a message.`; not `You unsent it`. */
const UNSENT =
  /^[^\n]{1,100} (?:unsent this message part(?: [^\n]{1,60} after sending)?!|deleted a message\.)$/u

/** Whether a line stands in place of words that were taken back. */
export function isUnsentLine(line: string): boolean {
  return line.length <= 200 && UNSENT.test(line)
}

/** Matches `Edited 10 seconds later: `; not `Edited it later`. */
const EDITED = /^Edited \d[^:\n]{1,60} later: /u

export function isEditedLine(line: string): boolean {
  return EDITED.test(line)
}
