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
