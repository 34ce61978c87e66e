/**
 * From the joined, corrected messages of screens to a conversation as the readers of chat files give it. Who wrote what comes from the
 * side, or from the names where a screen tells by names alone.
 */
import type { Conversation, Message } from '../chat/index.ts'
import { createPeople } from '../chat/people.ts'
import type { ScreenChat, ScreenMessage, ScreenNames } from './types.ts'

/** The conversation on the screens. Day headers give dates and are no messages; a time without a whole date is left out. */
export function toConversation(chat: ScreenChat, names: ScreenNames): Conversation {
  const people = createPeople()
  people.idOf(names.mine)
  people.setOwner(names.mine)
  people.idOf(names.other)
  const numbers = new Map<number, number>()
  const messages: Message[] = []
  for (const message of chat.messages) {
    const line = (numbers.get(message.picture) ?? 0) + 1
    numbers.set(message.picture, line)
    if (message.day) continue
    messages.push({
      from: people.idOf(senderOf(message, chat, names)),
      text: message.text,
      ...(message.kind === undefined ? {} : { kind: message.kind }),
      place: { file: pictureName(message.picture, names), line },
    })
  }
  return { id: 'screenshots', platform: 'screenshot', participants: people.list(), messages }
}

function senderOf(
  { side, name }: ScreenMessage,
  { layout }: ScreenChat,
  { mine, other }: ScreenNames,
): string {
  if (side === 'right') return mine
  if (layout === 'names' && name !== undefined && sameName(name, mine)) return mine
  return name ?? other
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function pictureName(picture: number, { pictures }: ScreenNames): string {
  return pictures?.[picture] ?? `picture ${String(picture + 1)}`
}
