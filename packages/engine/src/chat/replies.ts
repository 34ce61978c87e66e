/** Answers point at the message that they answer, by its index in the conversation as it came out. */
import type { Conversation, Message } from './types.ts'

export interface Replies {
  /** Messages by their ids. */
  readonly ids: Map<string, Message>
  /** The id that a message answers. */
  readonly answers: Map<Message, string>
}

/** Fills in the replies. To be called when nothing moves any more. */
export function withReplies(
  conversations: readonly Conversation[],
  { ids, answers }: Replies,
): readonly Conversation[] {
  if (answers.size === 0) return conversations
  return conversations.map((conversation) => {
    if (!conversation.messages.some((message) => answers.has(message))) return conversation
    const places = new Map(conversation.messages.map((message, index) => [message, index]))
    const messages = conversation.messages.map((message, index): Message => {
      const answered = ids.get(answers.get(message) ?? '')
      const at = answered === undefined ? undefined : places.get(answered)
      return at === undefined || at === index
        ? message
        : { ...message, reply: { ...message.reply, message: at } }
    })
    return { ...conversation, messages }
  })
}
