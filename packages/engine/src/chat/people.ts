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

interface Person {
  readonly id: string
  name: string
  /** Whether the file has given the name, which stands for good. */
  isNamed: boolean
}

export function createPeople(): People {
  const people = new Map<string, Person>()
  const list: Person[] = []
  let ownerKey: string | undefined
  let overfull: Person | undefined

  function add(key: string, name: string): Person {
    const person = { id: `p${String(list.length + 1)}`, name, isNamed: false }
    list.push(person)
    people.set(key, person)
    return person
  }

  return {
    idOf: (key, name) => {
      const known = people.get(key)
      if (known === undefined && people.size >= MAX_PARTICIPANTS) {
        overfull ??= people.get(UNKNOWN_NAME) ?? add(UNKNOWN_NAME, UNKNOWN_NAME)
        return overfull.id
      }
      const person = known ?? add(key, name ?? key)
      if (name !== undefined && !person.isNamed) {
        person.name = name
        person.isNamed = true
      }
      return person.id
    },
    setOwner: (key) => {
      ownerKey = key
    },
    list: () => {
      const owner = ownerKey === undefined ? undefined : people.get(ownerKey)
      return list.map((person): Participant => {
        const { id, name } = person
        return person === owner ? { id, name, owner: true } : { id, name }
      })
    },
    isOverfull: () => overfull !== undefined,
  }
}
