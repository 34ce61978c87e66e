/** The reactions to a Telegram message. The file counts them and names those who reacted last. */
import { isList, isRecord, stringIn, type JsonRecord } from '../../json.ts'
import type { Reaction } from '../../types.ts'

/** One entry for each person the file names, and one without a person for all others. */
export function readReactions(
  value: unknown,
  idOf: (key: unknown, name: unknown) => string | null,
): readonly Reaction[] {
  if (!isList(value)) return []
  return value.flatMap((reaction): readonly Reaction[] => {
    if (!isRecord(reaction)) return []
    // Emoji of one's own have no character, only a picture: the type is the app's word for them.
    const emoji = stringIn(reaction, 'emoji') ?? stringIn(reaction, 'type')
    if (emoji === undefined) return []
    const named = recentOf(reaction).map(({ from, from_id }): Reaction => {
      const id = idOf(from_id, from)
      return id === null ? { emoji } : { emoji, from: id }
    })
    const count = reaction['count']
    const others = typeof count === 'number' ? count > named.length : named.length === 0
    return others ? [...named, { emoji }] : named
  })
}

/**
 * Whether the time of an edit may be that of a reaction: Telegram writes a message to which somebody has reacted as if
 * its words had been changed then. Both times are local, so that they compare as text.
 */
export function isEditByReaction(edited: string, value: unknown): boolean {
  if (!isList(value) || value.length === 0) return false
  return value.some(
    (reaction) =>
      isRecord(reaction) &&
      (recentOf(reaction).length === 0 ||
        recentOf(reaction).some(({ date }) => typeof date !== 'string' || date <= edited)),
  )
}

function recentOf(reaction: JsonRecord): readonly JsonRecord[] {
  const recent = reaction['recent']
  return isList(recent) ? recent.filter(isRecord) : []
}
