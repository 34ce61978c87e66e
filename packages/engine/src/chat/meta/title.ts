/** Who is in a thread, from the beginning of its file, where its list of people stands. */
import type { TextFile } from '../format.ts'
import { isList, isRecord, parseJson, stringIn } from '../json.ts'
import { createRepair } from './repair.ts'

/** Names in a title; groups may have hundreds. */
const MAX_NAMES = 4

/** Brackets that a name may hold before the list is given up. */
const MAX_BRACKETS = 20

/** The names of a thread's people for a list of chats; undefined where they are not in sight. */
export function titleOf(head: TextFile): string | undefined {
  const names = namesOf(head)
  if (names.length === 0) return undefined
  const more = names.length > MAX_NAMES ? ['…'] : []
  return [...names.slice(0, MAX_NAMES), ...more].join(', ')
}

/** As `ChatFormat.halfOf`: the people of a chat of two, as `threads.ts` joins halves; of groups a name stands too far back. */
export function pairOf(head: TextFile): string | undefined {
  const people = [...new Set(namesOf(head))].toSorted()
  return people.length === 2 ? JSON.stringify(people) : undefined
}

/** The names, repaired; none where the list is not in sight. */
function namesOf({ text }: TextFile): readonly string[] {
  const key = text.indexOf('"participants"')
  const start = key < 0 ? -1 : text.indexOf('[', key)
  if (start < 0) return []
  let end = start
  for (let attempt = 0; attempt < MAX_BRACKETS; attempt += 1) {
    end = text.indexOf(']', end + 1)
    if (end < 0) return []
    const list = parseJson(text.slice(start, end + 1))
    if (isList(list)) return repaired(list)
  }
  return []
}

function repaired(list: readonly unknown[]): readonly string[] {
  const repair = createRepair()
  return list.flatMap((person) => {
    const name = isRecord(person) ? stringIn(person, 'name') : person
    return typeof name === 'string' && name !== '' ? [repair(name)] : []
  })
}
