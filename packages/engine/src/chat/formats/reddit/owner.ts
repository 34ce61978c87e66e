/** Whose data it is where `statistics.csv` does not say it. */
import type { Conversation, Participant } from '../../types.ts'

/** Conversations below which somebody who is in all of them may be anybody. */
const MIN_CONVERSATIONS = 3

/** The only one who takes part in every conversation. */
export function ownerOf(conversations: readonly Conversation[]): string | undefined {
  if (conversations.length < MIN_CONVERSATIONS) return undefined
  const [first, ...others] = conversations.map(
    ({ participants }) => new Set(participants.map(({ name }) => name)),
  )
  const common = [...(first ?? [])].filter(
    (name) => name !== '?' && others.every((names) => names.has(name)),
  )
  return common.length === 1 ? common[0] : undefined
}

export function withOwner(conversation: Conversation, owner: string | undefined): Conversation {
  if (owner === undefined) return conversation
  const participants = conversation.participants.map((one): Participant =>
    one.name === owner ? { ...one, owner: true } : one,
  )
  return { ...conversation, participants }
}
