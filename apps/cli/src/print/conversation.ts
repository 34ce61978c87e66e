/** A conversation in a line or two, for a person at a terminal. */
import type { Conversation } from '@holdfast/engine/chat'
import type { Voice } from '../language.ts'
import { printable, wrap } from '../terminal.ts'
import { moment } from './moment.ts'

/** A group's title names some of its people. */
const MOST_NAMES = 6

/** Who is in it, where, and how many messages it has. */
export function conversationTitle(conversation: Conversation, { say }: Voice): string {
  const { participants, platform = '', messages } = conversation
  const names = participants.slice(0, MOST_NAMES).map(({ name }) => printable(name))
  const count = participants.length - names.length
  const people = names.join(', ') + (count > 0 ? ` ${say('cli.list.more', { count })}` : '')
  const parts = [people, printable(platform), say('cli.messages', { count: messages.length })]
  return parts.filter((part) => part !== '').join(' · ')
}

/** The title, the id, and from when to when it goes. */
export function conversationText(conversation: Conversation, voice: Voice): string {
  const times = conversation.messages.flatMap(({ at }) => (at === undefined ? [] : [at]))
  const ends = [...new Set([...times.slice(0, 1), ...times.slice(-1)])]
  return [
    wrap(conversationTitle(conversation, voice)),
    `  ${printable(conversation.id)}`,
    ...(ends.length === 0 ? [] : [`  ${ends.map((at) => moment(at, voice.language)).join(' – ')}`]),
    '',
    '',
  ].join('\n')
}
