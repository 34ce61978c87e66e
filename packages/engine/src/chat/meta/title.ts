/** Whose chat a thread is, from the beginning of its file, where its list of people stands. */
import type { TextFile } from '../format.ts'
import { isList, isRecord, parseJson, stringIn } from '../json.ts'
import { createRepair } from './repair.ts'

/** Names in a title; groups may have hundreds. */
const MAX_NAMES = 4

/** Brackets that a name may hold before the list is given up. */
const MAX_BRACKETS = 20

/** The names of a thread's people, repaired; undefined where the list is not in sight. */
export function titleOf({ text }: TextFile): string | undefined {
  const key = text.indexOf('"participants"')
  const start = key < 0 ? -1 : text.indexOf('[', key)
  if (start < 0) return undefined
  let end = start
  for (let attempt = 0; attempt < MAX_BRACKETS; attempt += 1) {
    end = text.indexOf(']', end + 1)
    if (end < 0) return undefined
    const list = parseJson(text.slice(start, end + 1))
    if (isList(list)) return join(list)
  }
  return undefined
}

function join(list: readonly unknown[]): string | undefined {
  const repair = createRepair()
  const names = list.flatMap((person) => {
    const name = isRecord(person) ? stringIn(person, 'name') : person
    return typeof name === 'string' && name !== '' ? [repair(name)] : []
  })
  if (names.length === 0) return undefined
  const more = names.length > MAX_NAMES ? ['…'] : []
  return [...names.slice(0, MAX_NAMES), ...more].join(', ')
}
