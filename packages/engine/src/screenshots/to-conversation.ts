/**
 * From the joined, corrected messages of screens to a conversation as the readers of chat files give it. Who wrote what comes from the
 * side, or from the names where a screen tells by names alone.
 */
import { isCivilDate, isoDate, daysFromCivil, isoTime } from '../chat/civil-time.ts'
import type { Conversation, Message } from '../chat/index.ts'
import { createPeople } from '../chat/people.ts'
import { isDayLine, minutesOf, wholeDate } from './times.ts'
import type { ScreenChat, ScreenMessage, ScreenNames } from './types.ts'

/** The conversation on the screens. Day headers give dates and are no messages; a time without a whole date is left out. */
export function toConversation(chat: ScreenChat, given: ScreenNames): Conversation {
  // Two people of one name stay two: what one threatens is not the other's.
  const namesake = given.other === given.mine
  const names = namesake ? { ...given, other: `${given.other} (2)` } : given
  const people = createPeople()
  people.idOf(names.mine)
  people.setOwner(names.mine)
  people.idOf(names.other)
  // What the app writes in the centre is nobody's.
  const fromOf = (message: ScreenMessage): string =>
    message.side === 'centre' && message.name === undefined
      ? ''
      : people.idOf(senderOf(message, names))
  const messages: Message[] = []
  const gaps = new Set(chat.gaps)
  let date: string | null = null
  for (const [index, message] of chat.messages.entries()) {
    // Days may lie between two screens that do not overlap.
    if (gaps.has(index)) date = null
    if (message.day) {
      date = dateOf(message.text)
      // Whoever put it right may have written that it is no day.
      if (isDayLine(message.text) || message.text.trim() === '') continue
    }
    messages.push({
      from: fromOf(message),
      ...(date === null || message.time === undefined
        ? {}
        : { at: `${date}T${isoTime(minutesOf(message.time) * 60)}` }),
      text: message.text,
      ...(message.kind === undefined ? {} : { kind: message.kind }),
      ...(message.event === undefined ? {} : { event: message.event }),
      ...(message.deleted ? { deleted: true } : {}),
      ...(message.edited ? { edited: true } : {}),
      ...(message.reply === undefined ? {} : { reply: { text: message.reply.text } }),
      place: {
        file: pictureName(message.picture, names),
        ...(message.number === undefined ? {} : { line: message.number }),
      },
    })
  }
  return { id: 'screenshots', platform: 'screenshot', participants: people.list(), messages }
}

/** `2025-03-12`, where a day header tells all of it. */
function dateOf(text: string): string | null {
  const date = wholeDate(text)
  if (!date || !isCivilDate(date.year, date.month, date.day)) return null
  return isoDate(daysFromCivil(date.year, date.month, date.day))
}

function senderOf({ side, name }: ScreenMessage, { mine, other }: ScreenNames): string {
  if (side === 'right') return mine
  if (name !== undefined && sameName(name, mine)) return mine
  return name ?? other
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

function pictureName(picture: number, { pictures }: ScreenNames): string {
  return pictures?.[picture] ?? `picture ${String(picture + 1)}`
}
