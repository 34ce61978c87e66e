/** Ids of conversations: two that were read of different files may come with the same one. */
import type { Conversation } from './types.ts'

/** Gives each conversation that it is asked about an id that none before had; the first keeps its own. */
export function createUniqueIds(): (conversation: Conversation) => Conversation {
  const used = new Set<string>()
  const copies = new Map<string, number>()
  return (conversation) => {
    let id = conversation.id
    while (used.has(id)) {
      const copy = (copies.get(conversation.id) ?? 1) + 1
      copies.set(conversation.id, copy)
      id = `${conversation.id}-${String(copy)}`
    }
    used.add(id)
    return id === conversation.id ? conversation : { ...conversation, id }
  }
}
