/** The people of one Telegram chat by their account ids, and which of them is the owner. */
import { createPeople, UNKNOWN_NAME } from '../../people.ts'
import type { Participant } from '../../types.ts'
import { DELETED_NAME } from './actions.ts'

export interface Senders {
  /** The participant id of a person; null where the file names nobody at all. */
  readonly idOf: (key: unknown, name: unknown) => string | null
  /** Stands for whoever the file does not name. */
  readonly unknown: () => string
  readonly setOwner: (key: string) => void
  /** The keys of all who have turned up, in that order, with their participant ids. */
  readonly keys: () => ReadonlyMap<string, string>
  readonly list: () => readonly Participant[]
  readonly isOverfull: () => boolean
}

/** Put before a name that has to serve as a key, so that nobody is taken for an account by calling themselves `user1`. */
const NAME_KEY = 'name:'

export function createSenders(): Senders {
  const people = createPeople()
  const keys = new Map<string, string>()
  /** Accounts without a name: it is gone with the account. */
  const nameless = new Set<string>()

  function add(key: string, name: string | undefined): string {
    const id = people.idOf(key, name)
    if (!keys.has(key)) keys.set(key, id)
    if (name !== undefined) nameless.delete(id)
    else if (!people.isOverfull()) nameless.add(id)
    return id
  }

  return {
    idOf: (rawKey, rawName) => {
      const name = typeof rawName === 'string' && rawName !== '' ? rawName : undefined
      if (typeof rawKey === 'string' && rawKey !== '') {
        const known = keys.get(rawKey)
        return known !== undefined && nameless.size === 0 ? known : add(rawKey, name)
      }
      if (typeof rawKey === 'number') return add(String(rawKey), name)
      return name === undefined ? null : add(`${NAME_KEY}${name}`, name)
    },
    unknown: () => people.idOf(UNKNOWN_NAME, UNKNOWN_NAME),
    setOwner: people.setOwner,
    keys: () => keys,
    list: () =>
      people
        .list()
        .map((person) => (nameless.has(person.id) ? { ...person, name: DELETED_NAME } : person)),
    isOverfull: people.isOverfull,
  }
}
