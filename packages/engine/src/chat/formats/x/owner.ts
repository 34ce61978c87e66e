/** Whose archive it is: as `account.js` says, or as the names of the chats of two tell. */

export interface Account {
  readonly id: string
  readonly name: string
}

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
export function commonIdOf(ids: readonly string[]): Account | undefined {
  const pairs = [...new Set(ids)].map(pairOf).filter(({ length }) => length === 2)
  const [first = [], ...others] = pairs
  if (others.length === 0) return undefined
  const common = [...new Set(first)].filter((id) => others.every((pair) => pair.includes(id)))
  const [only] = common
  return common.length === 1 && only !== undefined ? { id: only, name: only } : undefined
}

/**
 * The owner of each chat by its id. Several people may bring their archives at once, and share not an owner but the one
 * who wrote to them all: so each file is asked alone, a chat of two belongs to no one beside the two, and a group only
 * to whom every chat of two belongs to.
 *
 * @param accounts those that the archives name
 * @param files the ids of the chats in each file
 */
export function createOwners(
  accounts: readonly Account[],
  files: readonly (readonly string[])[],
): (id: string) => Account | undefined {
  const known = new Map<string, Account>()
  for (const account of [...accounts, ...files.map(commonIdOf)]) {
    if (account !== undefined && !known.has(account.id)) known.set(account.id, account)
  }
  const [first] = known.values()
  const isOnly =
    first !== undefined &&
    known.size === 1 &&
    files.flat().every((id) => pairOf(id).length === 0 || pairOf(id).includes(first.id))
  return (id) => {
    const pair = pairOf(id)
    if (pair.length === 0) return isOnly ? first : undefined
    const own = pair.flatMap((one) => known.get(one) ?? [])
    return own.length === 1 ? own[0] : undefined
  }
}
