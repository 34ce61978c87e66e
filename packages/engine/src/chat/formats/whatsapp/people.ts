/**
 * The people of one WhatsApp chat, collected while its lines are read. Names stand in the text as the phone shows them;
 * an author that only ever carries the app's notices (a group's name) is not a person.
 */
import { MAX_PARTICIPANTS } from '../../limits.ts'
import { UNKNOWN_NAME } from '../../people.ts'
import type { Participant } from '../../types.ts'
import { withoutMarks } from './characters.ts'

/** One way in which an author is written, and how often and where first. */
export interface Spelling {
  readonly id: string
  /** Line of the first message, from 1. */
  readonly line: number
  messages: number
}

export interface People {
  /** The participant id of an author, who has now said something on a line. */
  readonly speak: (author: string, line: number) => string
  /** The id of an author who has said something; null where they have not. */
  readonly idOf: (author: string) => string | null
  /**
   * Whom to put down as `from` of a line that the app wrote: its author, or the person it names first, or else who
   * wrote `before`, who may have typed it, or else the first person. The shape asks for one.
   */
  readonly attribute: (author: string | null, notice: string, before?: string) => string
  /** The ways in which those are written who have said something. */
  readonly spellings: () => readonly Spelling[]
  readonly list: () => readonly Participant[]
  /** Whether there were more authors than a chat can have. */
  readonly isOverfull: () => boolean
}

/** An empty collection. */
export function createPeople(): People {
  const byRaw = new Map<string, Spelling>()
  const byName = new Map<string, Participant>()
  let overfull = false

  function add(name: string): string {
    const known = byName.get(name)
    if (known !== undefined) return known.id
    if (byName.size >= MAX_PARTICIPANTS && name !== UNKNOWN_NAME) {
      overfull = true
      return add(UNKNOWN_NAME)
    }
    const participant = { id: `p${String(byName.size + 1)}`, name }
    byName.set(name, participant)
    return participant.id
  }

  return {
    speak: (author, line) => {
      const known = byRaw.get(author)
      if (known !== undefined) {
        known.messages += 1
        return known.id
      }
      const id = add(cleanName(author))
      if (!overfull) byRaw.set(author, { id, line, messages: 1 })
      return id
    },
    spellings: () => [...byRaw.values()],
    idOf: (author) => byName.get(cleanName(author))?.id ?? null,
    attribute: (author, notice, before) => {
      const own = author === null ? undefined : byName.get(cleanName(author))
      if (own !== undefined) return own.id
      const named = findNamed(byName, notice)
      if (named !== undefined) return named.id
      // A chat in which one side never wrote: iOS puts that side's name before the notices.
      if (author !== null && byName.size < 2) return add(cleanName(author))
      return before ?? byName.values().next().value?.id ?? add(UNKNOWN_NAME)
    },
    list: () => [...byName.values()],
    isOverfull: () => overfull,
  }
}

/** The person with whose name a notice begins; the longest where one name begins another. */
function findNamed(
  people: ReadonlyMap<string, Participant>,
  notice: string,
): Participant | undefined {
  const words = notice.slice(0, 100).split(' ')
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
    const found = people.get(words.slice(0, count).join(' '))
    if (found !== undefined) return found
  }
  return undefined
}

/** Matches U+00A0 and U+202F as in `~ Mia`; not a plain space. */
const SPECIAL_SPACES = /[\u00A0\u2009\u202F]/gu

/** A name as it is shown. The tilde before people who are not in the contacts stays: it tells a stranger from a friend of the same name. */
export function cleanName(author: string): string {
  const name = withoutMarks(author).replaceAll(SPECIAL_SPACES, ' ').trim()
  return name === '' ? UNKNOWN_NAME : name
}
