/**
 * What the examples prove of each format, as a table: how many of ours and of others' show that it is read, with its
 * owner, zone, kinds, edits, deletions, events and so on. What a format does not hold is named with the reason, so that
 * an empty cell is a gap and nothing else.
 */
import type { Conversation, Message, Reading } from '../src/chat/index.ts'

export const CAPABILITIES = [
  'read',
  'owner',
  'zone',
  'kinds',
  'edits',
  'deletions',
  'events',
  'reactions',
  'replies',
  'view-once',
  'requests',
] as const

export type Capability = (typeof CAPABILITIES)[number]

/** Whether a reading shows each capability. */
export function shownBy({ conversations }: Reading): ReadonlySet<Capability> {
  const messages = conversations.flatMap((conversation) => conversation.messages)
  const some = (test: (message: Message) => boolean): boolean => messages.some(test)
  const any = (test: (conversation: Conversation) => boolean): boolean => conversations.some(test)
  const shown: Readonly<Record<Capability, boolean>> = {
    read: messages.length > 0,
    owner: any(({ participants }) => participants.some(({ owner }) => owner === true)),
    zone: some(({ at }) => at !== undefined && ZONED.test(at)),
    kinds: some(({ kind = 'text' }) => kind !== 'text' && kind !== 'system'),
    edits: some(({ edited }) => edited === true),
    deletions: some(({ deleted }) => deleted === true),
    events: some(({ event }) => event !== undefined),
    reactions: some(({ reactions = [] }) => reactions.length > 0),
    replies: some(({ reply }) => reply !== undefined),
    'view-once': some(({ viewOnce }) => viewOnce === true),
    requests: any(({ request }) => request === true),
  }
  return new Set(CAPABILITIES.filter((capability) => shown[capability]))
}

/** Matches the end of a time whose zone is known: `…Z`, `…+01:00`; not `…T10:00:00`. */
const ZONED = /(?:Z|[+-]\d{2}:\d{2})$/u

/** What a format's files do not hold, and what is done about it. */
export const NOT_IN_FORMAT: Readonly<Record<string, Partial<Record<Capability, string>>>> = {
  whatsapp: {
    owner: 'the export never says whose phone it is from, so the person is asked',
    zone: "times are the phone's own, without a zone, so the person can say which",
    reactions: 'WhatsApp leaves them out',
    replies: 'WhatsApp leaves them out',
    requests: 'the app has none',
  },
  'google-chat': {
    'view-once': 'the app has none',
    requests: 'the archive does not say where a chat was kept',
  },
  instagram: {
    replies: 'the export does not say what was answered',
    'view-once': 'a picture that vanished leaves an empty message',
  },
  messenger: {
    edits: 'only the last wording is in it',
    replies: 'the export does not say what was answered',
    'view-once': 'a picture that vanished leaves an empty message',
  },
  'messenger-encrypted': {
    owner: 'the file does not say whose account it is, so the person is asked',
    replies: 'the file does not say what was answered',
    requests: 'the file does not say where a chat was kept',
    'view-once': 'a picture that vanished leaves an empty message',
  },
  'sms-backup': {
    edits: 'text messages have none',
    deletions: 'a deleted message is gone',
    reactions: 'text messages have none',
    replies: 'text messages have none',
    requests: 'the app has none',
    'view-once': 'text messages have none',
  },
  'signal-json': {
    zone: "times are the exporting computer's own, without a zone, so the person can say which",
    edits: 'only the last wording is in it',
    requests: 'the exporter does not say where a chat was kept',
    'view-once': 'the exporter does not say what was viewed once',
  },
  'signal-html': {
    zone: "times are the exporting computer's own, without a zone, so the person can say which",
    edits: 'only the last wording is in it',
    requests: 'the exporter does not say where a chat was kept',
    'view-once': 'the exporter does not say what was viewed once',
  },
  'signal-markdown': {
    zone: "times are the exporting computer's own, without a zone, so the person can say which",
    edits: 'only the last wording is in it',
    requests: 'the exporter does not say where a chat was kept',
    'view-once': 'the exporter does not say what was viewed once',
  },
  'signal-backup-text': {
    owner: 'the file holds names only, so the person is asked',
    zone: "times are the exporting computer's own, without a zone, so the person can say which",
    edits: 'only the last wording is in it',
    deletions: 'a deleted message is gone',
    replies: 'the tool leaves them out',
    requests: 'the tool does not say where a chat was kept',
    'view-once': 'the tool does not say what was viewed once',
  },
  'imessage-text': {
    zone: "times are the computer's own, without a zone, so the person can say which",
    requests: 'the app has none',
    'view-once': 'the app has none',
  },
  'imessage-html': {
    zone: "times are the computer's own, without a zone, so the person can say which",
    requests: 'the app has none',
    'view-once': 'the app has none',
  },
  imazing: {
    'view-once': 'the table has no column for it',
    requests: 'the table has no column for it',
  },
  mail: {
    edits: 'mail has none',
    deletions: 'a deleted mail is gone',
    events: 'mail has none',
    reactions: 'mail has none',
    requests: 'mail has none',
    'view-once': 'mail has none',
  },
  'meta-html': {
    owner: 'the pages do not say whose account it is, so the person is asked',
    replies: 'the pages do not say what was answered',
    'view-once': 'a picture that vanished leaves an empty message',
  },
  'meta-web-page': {
    zone: 'the page writes times in words, without a zone',
    edits: 'the saved pieces do not show it',
    reactions: 'the saved pieces do not say what they belong to',
    replies: 'the saved pieces do not say what was answered',
    requests: 'the saved pieces do not say where a chat was kept',
    'view-once': 'the saved pieces do not show it',
  },
  pasted: {
    owner: 'nobody can tell from words, so the person is asked',
    zone: 'what people copy has no zone',
    kinds: 'what people copy is words',
    edits: 'what people copy is words',
    deletions: 'what people copy is words',
    events: 'what people copy is words',
    reactions: 'what people copy is words',
    replies: 'what people copy is words',
    'view-once': 'what people copy is words',
    requests: 'what people copy is words',
  },
  'discord-exporter': {
    owner: 'the exporter does not say whose account it used, so the person is asked',
    deletions: 'a deleted message is gone',
    'view-once': 'the app has none',
    requests: 'the exporter does not say where a chat was kept',
  },
  'discord-package': {
    edits: 'only the last wording is in it',
    deletions: 'a deleted message is gone',
    events: 'only what the owner wrote is in it',
    reactions: 'only what the owner wrote is in it',
    replies: 'the package does not say what was answered',
    'view-once': 'the app has none',
    requests: 'the package does not say where a chat was kept',
  },
  telegram: {
    deletions: 'a deleted message is gone',
    requests: 'the app has none',
  },
  'telegram-html': {
    edits: 'the pages do not say what was edited; the JSON does',
    deletions: 'a deleted message is gone',
    requests: 'the app has none',
  },
  reddit: {
    kinds: 'pictures are links among the words',
    deletions: 'a deleted message is gone',
    events: 'the tables hold messages only',
    reactions: 'the tables hold messages only',
    'view-once': 'the app has none',
    requests: 'the tables do not say where a chat was kept',
  },
  skype: {
    reactions: 'how the export writes them is not known',
    'view-once': 'the app has none',
    requests: 'the app has none',
  },
  snapchat: {
    edits: 'only the last wording is in it',
    reactions: 'the files hold none',
    replies: 'the files do not say what was answered',
    requests: 'the files do not say where a chat was kept',
  },
  tiktok: {
    edits: 'the app has none',
    deletions: 'a deleted message is gone',
    events: 'the file holds messages only',
    reactions: 'the file holds messages only',
    replies: 'the file does not say what was answered',
    'view-once': 'the app has none',
    requests: 'the file does not say where a chat was kept',
  },
  'tiktok-text': {
    edits: 'the app has none',
    deletions: 'a deleted message is gone',
    events: 'the file holds messages only',
    reactions: 'the file holds messages only',
    replies: 'the file does not say what was answered',
    'view-once': 'the app has none',
    requests: 'the file does not say where a chat was kept',
  },
  x: {
    deletions: 'a deleted message is gone',
    replies: 'the archive does not say what was answered',
    'view-once': 'the app has none',
    requests: 'the archive does not say where a chat was kept',
  },
}
