/** Finds the chats and the owner's name in a data download, whose sections are renamed and moved every year. */
import { isList, isRecord, pointerStep, type JsonRecord } from '../../json.ts'

export interface FoundChat {
  /** `Chat History with kay:`. */
  readonly key: string
  readonly items: readonly unknown[]
  /** JSON Pointer of the list. */
  readonly pointer: string
}

/** Sections inside one another: `Direct Messages`, `Chat History`, `ChatHistory`. */
const MAX_DEPTH = 4

/** Keys under which chats stand, by their names, in lower case. */
const CHAT_KEYS: ReadonlySet<string> = new Set(['chathistory', 'groupchat', 'groupchathistory'])

/** The lists of messages in a download. */
export function findChats(value: JsonRecord): readonly FoundChat[] {
  return findSections(value, (key) => CHAT_KEYS.has(key)).flatMap(({ section, pointer }) =>
    Object.entries(section).flatMap(([key, items]): readonly FoundChat[] =>
      isList(items) ? [{ key, items, pointer: `${pointer}/${pointerStep(key)}` }] : [],
    ),
  )
}

/** The owner's user name, where the download holds the profile. */
export function findUserName(value: JsonRecord): string | undefined {
  for (const { section } of findSections(value, (key) => key === 'profilemap')) {
    const name = section['userName'] ?? section['username'] ?? section['UserName']
    if (typeof name === 'string' && name !== '') return name
  }
  return undefined
}

interface Section {
  readonly section: JsonRecord
  readonly pointer: string
}

function findSections(value: JsonRecord, test: (key: string) => boolean): readonly Section[] {
  const found: Section[] = []
  let level: readonly Section[] = [{ section: value, pointer: '' }]
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const next: Section[] = []
    for (const { section, pointer } of level) {
      for (const [key, inside] of Object.entries(section)) {
        if (!isRecord(inside)) continue
        const one = { section: inside, pointer: `${pointer}/${pointerStep(key)}` }
        if (test(key.toLowerCase())) found.push(one)
        else next.push(one)
      }
    }
    level = next
  }
  return found
}
