/** What must hold for the reading of any bytes. A breach comes back as a sentence without anything from the input. */
import {
  CHAT_EVENTS,
  MESSAGE_KINDS,
  READING_ISSUE_CODES,
  type Reading,
} from '../../src/chat/index.ts'
import { isIsoTime } from '../../src/chat/iso-time.ts'

/** The first law that a reading breaks, or null. */
export function brokenLaw({ conversations, issues }: Reading): string | null {
  if (new Set(conversations.map(({ id }) => id)).size !== conversations.length) {
    return 'two conversations share an id'
  }
  for (const { participants, messages } of conversations) {
    const ids = new Set(participants.map(({ id }) => id))
    if (ids.size !== participants.length) return 'two participants share an id'
    if (participants.filter(({ owner }) => owner === true).length > 1) return 'two owners'
    for (const [index, message] of messages.entries()) {
      const { from, at, text, kind = 'text', event, reactions = [], reply, place } = message
      if (!ids.has(from)) return 'a sender is no participant'
      if (at !== undefined && !isIsoTime(at)) return 'a time is no ISO time'
      if (typeof text !== 'string') return 'a text is no string'
      if (!MESSAGE_KINDS.includes(kind)) return 'a kind is not on the list'
      if (event !== undefined && !CHAT_EVENTS.includes(event)) return 'an event is not on the list'
      if (reactions.some((one) => typeof one.emoji !== 'string')) return 'a reaction has no emoji'
      if (reactions.some((one) => one.from !== undefined && !ids.has(one.from))) {
        return 'a reaction is by nobody'
      }
      const answered = reply?.message
      if (answered !== undefined && !(answered in messages)) return 'a reply answers nothing'
      if (answered === index) return 'a message answers itself'
      if (place === undefined) return 'a message has no place'
      if (place.line === undefined && place.path === undefined) return 'a place points nowhere'
      if (place.line !== undefined && !(place.line >= 1)) return 'a line is not counted from 1'
    }
  }
  if (issues.some(({ code }) => !READING_ISSUE_CODES.includes(code))) return 'an unknown issue'
  return null
}
