/** Which chats of a list a person wants to see: those with somebody of this name, in which that person shows this tactic. */
import type { TacticId } from '@holdfast/engine/tactics'
import { searchable } from '#lib/searchable.ts'
import type { ChatSummary } from './protocol.ts'

export interface ChatFilter {
  /** As typed; part of a name is enough. */
  readonly name: string
  readonly tactic: TacticId | null
}

export const ALL_CHATS: ChatFilter = { name: '', tactic: null }

/** The chats that match, in their order. */
export function matchingChats(
  chats: readonly ChatSummary[],
  { name, tactic }: ChatFilter,
): readonly ChatSummary[] {
  const wanted = searchable(name)
  return chats.filter(({ people }) =>
    people.some(
      (person) =>
        searchable(person.name).includes(wanted) &&
        (tactic === null || person.tactics.includes(tactic)),
    ),
  )
}
