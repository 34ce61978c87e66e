/**
 * Finds the threads in Meta's parsed files and puts the parts of one thread together. Large threads come as
 * `message_1.json` (the newest), `message_2.json`, … in one folder, which may go over several archives.
 */
import type { TextFile } from '../format.ts'
import { isList, isRecord, listIn, stringIn, type JsonRecord } from '../json.ts'
import type { MetaApp } from './app.ts'

/** A piece of a thread: one file, or one item of the list of all threads that Instagram wrote until 2020. */
export interface ThreadPart {
  readonly file: TextFile
  readonly app: MetaApp
  /** JSON Pointer of the thread in its file; empty where the file is the thread. */
  readonly pointer: string
  readonly shape: 'thread' | 'before-2021' | 'encrypted'
  readonly thread: JsonRecord
  /** The names in its list of participants, repaired. */
  readonly names: readonly string[]
  /** From 1, the newest; undefined where the file's name has no number. */
  readonly number?: number
}

/** Matches `message_12.json`, `a/message_1.json`, `message_1 (2).json` with the number; not `messages.json`. */
const PART_NAME = /message_(?<number>\d{1,6})(?: ?\(\d{1,3}\))?\.(?:json|html?)$/iu

/** Matches an id behind the name of a thread's folder: `mia_17840000000`, `crew_cqvwjr3lag`; not `mia_1`, `a b`. */
const THREAD_ID = /_[a-z0-9-]{8,}$/iu

/** Matches the folders of what strangers wrote: `a/message_requests/b`, `filtered_threads/b`; not `inbox/b`. */
const REQUESTS = /(?:^|\/)(?:message_requests|filtered_threads)\//u

/** The threads in a parsed file; empty where it holds something else. */
export function findThreads(
  file: TextFile,
  value: unknown,
  app: MetaApp,
  repair: (text: string) => string,
): readonly ThreadPart[] {
  const part = (thread: JsonRecord, shape: ThreadPart['shape'], pointer: string): ThreadPart => {
    const number = shape === 'thread' ? partNumber(file.path) : undefined
    const names = namesIn(thread, repair)
    return { file, app, pointer, shape, thread, names, ...(number === undefined ? {} : { number }) }
  }
  if (isRecord(value) && isList(value['messages'])) {
    const encrypted = typeof value['threadName'] === 'string'
    return [part(value, encrypted ? 'encrypted' : 'thread', '')]
  }
  if (!isList(value)) return []
  return value.flatMap((thread, index) =>
    isRecord(thread) && isList(thread['conversation'])
      ? [part(thread, 'before-2021', `/${String(index)}`)]
      : [],
  )
}

/** Groups the parts of each thread, oldest part first; threads in the order of their first part. */
export function joinParts(parts: readonly ThreadPart[]): readonly (readonly ThreadPart[])[] {
  const threads = new Map<string, ThreadPart[]>()
  for (const part of parts) {
    const key = threadKey(part)
    const known = threads.get(key)
    if (known === undefined) threads.set(key, [part])
    else known.push(part)
  }
  return joinEncrypted([...threads.values()]).map((thread) =>
    thread.toSorted((a, b) => (b.number ?? 0) - (a.number ?? 0)),
  )
}

/** Whether a number between two parts of a thread, or before the first, is not there. */
export function isPartMissing(parts: readonly Pick<ThreadPart, 'number'>[]): boolean {
  const numbers = new Set(parts.flatMap(({ number }) => (number === undefined ? [] : [number])))
  const last = [...numbers].reduce((most, number) => Math.max(most, number), 0)
  return numbers.size > 0 && last > numbers.size
}

/** Whether the app kept a thread among the requests of strangers. */
export function isRequest({ file, thread }: ThreadPart): boolean {
  const type = stringIn(thread, 'thread_type')
  if (type === 'Pending' || type === 'PendingGroup') return true
  return isRequestPath(stringIn(thread, 'thread_path') ?? '') || isRequestPath(file.path)
}

/** Whether a path goes through the folders of what strangers wrote. */
export function isRequestPath(path: string): boolean {
  return REQUESTS.test(path)
}

/** The number of a part of a thread, from 1, the newest; undefined where the file's name has none. */
export function partNumber(path: string): number | undefined {
  const number = PART_NAME.exec(path)?.groups?.['number']
  return number === undefined ? undefined : Number(number)
}

/** The folder of a file that is a numbered part of a thread; otherwise the whole path. */
export function folderOf(path: string): string {
  return PART_NAME.test(path) ? path.slice(0, path.lastIndexOf('/') + 1) : path
}

/**
 * Parts belong together by the thread's own folder and its people, since a file picker drops folders and people share
 * names. The members of a group change, so there the id alone counts.
 */
function threadKey({ file, app, pointer, shape, thread, names }: ThreadPart): string {
  const path = stringIn(thread, 'thread_path') ?? ''
  const folder = path.slice(path.lastIndexOf('/') + 1)
  const people = names.toSorted()
  if (shape !== 'thread') return JSON.stringify([shape, file.name, pointer])
  if (names.length > 2 && THREAD_ID.test(folder)) return JSON.stringify([app, folder])
  if (folder !== '') return JSON.stringify([app, folder, people])
  const place = folderOf(file.path)
  return JSON.stringify([app, place, people, PART_NAME.test(file.path) ? '' : file.name])
}

/**
 * Since chats are encrypted end to end, the older half of a conversation lies in the common export and the newer one in
 * a download of its own. They are one where exactly one thread of each has the same people: two, or more and the same
 * title.
 */
function joinEncrypted(threads: readonly ThreadPart[][]): readonly (readonly ThreadPart[])[] {
  const halves = new Map<string, { plain: ThreadPart[][]; encrypted: ThreadPart[][] }>()
  for (const thread of threads) {
    const [part] = thread
    if (part?.app !== 'messenger' || part.shape === 'before-2021') continue
    const key = peopleKey(part)
    const half = halves.get(key) ?? { plain: [], encrypted: [] }
    half[part.shape === 'encrypted' ? 'encrypted' : 'plain'].push(thread)
    halves.set(key, half)
  }
  const moved = new Set<ThreadPart[]>()
  for (const { plain, encrypted } of halves.values()) {
    const [[first, ...rest], [second, ...more]] = [plain, encrypted]
    if (first === undefined || second === undefined || rest.length + more.length > 0) continue
    for (const part of second) first.push(part)
    moved.add(second)
  }
  return threads.filter((thread) => !moved.has(thread))
}

function peopleKey({ names, thread }: ThreadPart): string {
  const people = [...new Set(names)].toSorted()
  const title = stringIn(thread, 'threadName') ?? stringIn(thread, 'title') ?? ''
  return JSON.stringify(people.length === 2 ? [people] : [people, title])
}

function namesIn(thread: JsonRecord, repair: (text: string) => string): readonly string[] {
  return listIn(thread, 'participants').flatMap((person) => {
    const name = isRecord(person) ? stringIn(person, 'name') : person
    return typeof name === 'string' ? [repair(name)] : []
  })
}
