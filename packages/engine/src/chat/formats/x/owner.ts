/** Whose archive it is where `account.js` was not brought along. */

/** Matches the id of a chat of two: `1234-5678`; not the name or the number of a group. */
const PAIR = /^(?<one>\d{1,25})-(?<other>\d{1,25})$/u

/** The two people of a chat that is named after them; empty for a group. */
export function pairOf(id: string): readonly string[] {
  const { one, other } = PAIR.exec(id)?.groups ?? {}
  return one === undefined || other === undefined ? [] : [one, other]
}

/**
 * The id that every chat of two has in common: such a chat is named `1234-5678` after both. Undefined with one pair alone,
 * or where the pairs have none in common.
 */
export function commonIdOf(ids: readonly string[]): { id: string; name: string } | undefined {
  const pairs = [...new Set(ids)].map(pairOf).filter(({ length }) => length === 2)
  const [first = [], ...others] = pairs
  if (others.length === 0) return undefined
  const common = [...new Set(first)].filter((id) => others.every((pair) => pair.includes(id)))
  const [only] = common
  return common.length === 1 && only !== undefined ? { id: only, name: only } : undefined
}
