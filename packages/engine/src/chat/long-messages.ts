/** Cuts messages that no app can have sent. What is left of them stays as written. */
import { MAX_MESSAGE_LENGTH } from './limits.ts'
import type { Conversation, Message, ReadingIssue } from './types.ts'

/** The conversation with no message longer than `MAX_MESSAGE_LENGTH`; each one that was cut is reported. */
export function cutLongMessages(
  conversation: Conversation,
  report: (issue: ReadingIssue) => void,
): Conversation {
  if (!conversation.messages.some(isLong)) return conversation
  const messages = conversation.messages.map((message) => {
    if (!isLong(message)) return message
    if (message.place !== undefined) report({ code: 'too-large', place: message.place })
    return { ...message, text: cut(message.text) }
  })
  return { ...conversation, messages }
}

function isLong({ text }: Message): boolean {
  return text.length > MAX_MESSAGE_LENGTH
}

/** Does not part the two halves of an emoji. */
function cut(text: string): string {
  const last = text.charCodeAt(MAX_MESSAGE_LENGTH - 1)
  const parts = last >= 0xd800 && last <= 0xdbff
  return text.slice(0, parts ? MAX_MESSAGE_LENGTH - 1 : MAX_MESSAGE_LENGTH)
}
