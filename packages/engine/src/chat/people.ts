/**
 * The people of one conversation, by whatever a format knows them by (a name, a number, an account id), up to a cap.
 * Participants' ids are `p1`, `p2`, … in the order in which people turn up.
 */
import { MAX_PARTICIPANTS } from './limits.ts'
import type { Participant } from './types.ts'

/** Stands for everybody beyond the cap, and for whom the file does not name. */
export const UNKNOWN_NAME = '?'

export interface People {
  /** The participant id of a key. A name given later replaces a missing one, never another name. */
  readonly idOf: (key: string, name?: string) => string
  /** Marks the account's owner, whether or not they have turned up yet; for files that say who it is. */
  readonly setOwner: (key: string) => void
  readonly list: () => readonly Participant[]
  /** Whether some people had to share `UNKNOWN_NAME`. */
  readonly isOverfull: () => boolean
}

export function createPeople(): People {
  const ids = new Map<string, string>()
  const names: string[] = []
  const named = new Set<string>()
  let ownerKey: string | undefined
  let overfullId: string | undefined

  function add(key: string, name: string): string {
    const id = `p${String(names.length + 1)}`
    names.push(name)
    ids.set(key, id)
    return id
  }

  return {
    idOf: (key, name) => {
      const known = ids.get(key)
      if (known === undefined && ids.size >= MAX_PARTICIPANTS) {
        return (overfullId ??= ids.get(UNKNOWN_NAME) ?? add(UNKNOWN_NAME, UNKNOWN_NAME))
      }
      const id = known ?? add(key, name ?? key)
      if (name !== undefined && !named.has(id)) {
        names[Number(id.slice(1)) - 1] = name
        named.add(id)
      }
      return id
    },
    setOwner: (key) => {
      ownerKey = key
    },
    list: () => {
      const owner = ownerKey === undefined ? undefined : ids.get(ownerKey)
      return names.map((name, index): Participant => {
        const id = `p${String(index + 1)}`
        return id === owner ? { id, name, owner: true } : { id, name }
      })
    },
    isOverfull: () => overfullId !== undefined,
  }
}
