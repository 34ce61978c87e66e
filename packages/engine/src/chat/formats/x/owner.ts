/** Whose archive it is where `account.js` was not brought along. */

/**
 * The id that every chat of two has in common: such a chat is named `1234-5678` after both. Undefined with one pair alone,
 * or where the pairs have none in common.
 */
export function commonIdOf(ids: readonly string[]): { id: string; name: string } | undefined {
  const pairs = [...new Set(ids)].map((id) => id.split('-')).filter(({ length }) => length === 2)
  const [first = [], ...others] = pairs
  if (others.length === 0) return undefined
  const common = [...new Set(first)].filter((id) => others.every((pair) => pair.includes(id)))
  const [only] = common
  return common.length === 1 && only !== undefined && only !== ''
    ? { id: only, name: only }
    : undefined
}
