/** The ordinary chats of `fixtures`, where nobody does anything, whole and cut down to messages of one length. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Conversation } from '@holdfast/engine/chat'

const CHATS = new URL('../../fixtures/conversations/train/', import.meta.url)

/** Characters of a message, from and to; the last row is whole chats. */
export const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  '1–20': [1, 20],
  '21–60': [21, 60],
  '61–90': [61, 90],
  '91–200': [91, 200],
  'whole chats': [0, Infinity],
}

export function readOrdinary(): readonly Conversation[] {
  return readdirSync(CHATS)
    .flatMap((name) => readFileSync(new URL(name, CHATS), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map(
      (line) => JSON.parse(line) as Conversation & { readonly labels: { readonly level: string } },
    )
    .filter(({ labels }) => labels.level === 'none')
}

export function ofLength(
  chats: readonly Conversation[],
  [from, to]: readonly [number, number],
): readonly Conversation[] {
  return chats
    .map((chat) => ({
      ...chat,
      messages: chat.messages.filter(({ text }) => text.length >= from && text.length <= to),
    }))
    .filter(({ messages }) => messages.length > 0)
}

/** Messages spread over all chats. */
export function fewMessages(chats: readonly Conversation[], most: number): readonly Conversation[] {
  const step = Math.ceil(countMessages(chats) / most)
  let index = 0
  return chats.map((chat) => ({
    ...chat,
    messages: chat.messages.filter(() => index++ % step === 0),
  }))
}

export function countMessages(chats: readonly Conversation[]): number {
  return chats.reduce((sum, { messages }) => sum + messages.length, 0)
}
