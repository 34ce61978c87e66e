/**
 * Finds senders that the app may not have written: a message can hold a line in the very shape of the file's headers,
 * with a time that fits, and such a line cannot be told from a message in general. What gives some of them away is the
 * name: the app spells each person alike to the last invisible mark, and a chat of two has no third. Such messages stay
 * messages, since a real one must not be lost; the reader is told.
 */
import type { Message } from '../../types.ts'
import { cleanName, type People, type Spelling } from './people.ts'
import { titleOf } from './title.ts'

/** Answers in any chat, when asked. */
const ASSISTANT = 'Meta AI'

/** The lines on which a doubtful sender first speaks, in the order of the file. */
export function findDoubtfulLines(
  path: string,
  people: People,
  messages: readonly Message[],
): readonly number[] {
  const spellings = people.spellings()
  const usual = new Map<string, Spelling>()
  const doubtful: Spelling[] = []
  for (const spelling of spellings) {
    const other = usual.get(spelling.id)
    const isUsual = other === undefined || spelling.messages > other.messages
    if (isUsual) usual.set(spelling.id, spelling)
    if (other !== undefined) doubtful.push(isUsual ? other : spelling)
  }
  doubtful.push(...thirdPersons(path, people, [...usual.values()], messages))
  return doubtful.map(({ line }) => line).sort((a, b) => a - b)
}

/** Who speaks in a chat that is named after one of its people, beside that one and the one who writes most. */
function thirdPersons(
  path: string,
  people: People,
  speakers: readonly Spelling[],
  messages: readonly Message[],
): readonly Spelling[] {
  const title = titleOf(path)
  const named = title === undefined ? null : people.idOf(cleanName(title))
  if (named === null || speakers.length <= 2 || messages.some(isOfGroup)) return []
  const assistant = people.idOf(ASSISTANT)
  const others = speakers.filter(({ id }) => id !== named && id !== assistant)
  const owner = others.reduce((best, each) => (each.messages > best.messages ? each : best))
  return speakers.some(({ id }) => id === named) ? others.filter((each) => each !== owner) : []
}

/** Groups only: people come and go, and the name changes. */
function isOfGroup({ event }: Message): boolean {
  return event === 'person-added' || event === 'person-left' || event === 'name-changed'
}
