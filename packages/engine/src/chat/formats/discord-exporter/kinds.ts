/** What DiscordChatExporter calls the notices among the messages. It puts them into English words itself. Data only. */
import type { ChatEvent, MessageKind } from '../../types.ts'

export interface NoticeKind {
  readonly kind: MessageKind
  readonly event?: ChatEvent
}

/** By the `type` of a message; those of other types are somebody's words. */
export const NOTICES: ReadonlyMap<unknown, NoticeKind> = new Map([
  ['Call', { kind: 'call' }],
  ['ChannelIconChange', { kind: 'system' }],
  ['ChannelNameChange', { kind: 'system', event: 'name-changed' }],
  ['ChannelPinnedMessage', { kind: 'system' }],
  ['GuildMemberJoin', { kind: 'system', event: 'person-added' }],
  ['RecipientAdd', { kind: 'system', event: 'person-added' }],
  ['RecipientRemove', { kind: 'system', event: 'person-left' }],
  ['ThreadCreated', { kind: 'system' }],
])
