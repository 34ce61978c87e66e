/** Who is who: the owner's username and what the owner's phone calls the others. */
import type { People } from '../../people.ts'

export interface Friend {
  readonly file: string
  readonly username: string
  readonly displayName: string
  /** The list that the friend stands in: `Friends`, `Blocked Users`. */
  readonly list: string
  readonly pointer: string
  /** ISO 8601; null where the file does not tell when it happened. */
  readonly at: string | null
}

export interface SideFacts {
  /** The owner's username. */
  readonly account?: string
  readonly friends: readonly Friend[]
}

/** The owner's key among people who are known by their usernames. */
const OWNER_KEY = '\u0000'
const OWNER_NAME = 'Me'

export interface Names {
  /** The owner's username where any file tells it. */
  readonly owner: string | undefined
  /** The participant id of the owner, with the name of the file's own where several people's files were brought. */
  readonly ownerIn: (people: People, fileOwner?: string) => string
  /** The participant id of a username, which may be the owner's. */
  readonly personIn: (people: People, username: string, owner?: string) => string
}

export function createNames(
  facts: readonly SideFacts[],
  owners: readonly (string | undefined)[],
): Names {
  const displayNames = new Map<string, string>()
  for (const { friends } of facts) {
    for (const { username, displayName } of friends) {
      if (displayName !== '' && !displayNames.has(username)) displayNames.set(username, displayName)
    }
  }
  const owner =
    facts.find(({ account }) => account !== undefined)?.account ??
    owners.find((name) => name !== undefined)
  const areSeveral = new Set(owners.filter((name) => name !== undefined)).size > 1
  const ownerIn = (people: People, fileOwner = owner): string => {
    people.setOwner(OWNER_KEY)
    return people.idOf(OWNER_KEY, (areSeveral ? fileOwner : owner) ?? OWNER_NAME)
  }
  return {
    owner,
    ownerIn,
    personIn: (people, username, fileOwner = owner) => {
      if (username === fileOwner) return ownerIn(people, fileOwner)
      const displayName = displayNames.get(username)
      // A display name is no proof of anything; what a report to Snapchat asks for is the username.
      const isPlain = displayName === undefined || displayName === username
      return people.idOf(username, isPlain ? username : `${displayName} (${username})`)
    },
  }
}

/** The key of the thread of two people. */
export function threadKey(owner: string | undefined, contact: string): string {
  return `${owner ?? ''}\u0000${contact}`
}
