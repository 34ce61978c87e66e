/**
 * Finds the threads in parsed Instagram files and puts the parts of one thread together. Large threads come as
 * `message_1.json` (the newest), `message_2.json`, … in one folder.
 */
import { isList, isRecord, listIn, stringIn, type JsonRecord } from '../../json.ts'

/** A piece of a thread: one file since 2021, one item of a file's list before. */
export interface ThreadPart {
  readonly file: string
  /** JSON Pointer of the thread in its file; empty where the file is the thread. */
  readonly pointer: string
  readonly era: 'since-2021' | 'before-2021'
  readonly thread: JsonRecord
}

/** The threads in a parsed file; empty where it holds something else. */
export function findThreads(file: string, value: unknown): readonly ThreadPart[] {
  if (isRecord(value) && isList(value['messages'])) {
    return [{ file, pointer: '', era: 'since-2021', thread: value }]
  }
  if (!isList(value)) return []
  return value.flatMap((thread, index): readonly ThreadPart[] =>
    isRecord(thread) && isList(thread['conversation'])
      ? [{ file, pointer: `/${String(index)}`, era: 'before-2021', thread }]
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
  return [...threads.values()].map((thread) =>
    thread.sort((a, b) => partNumber(b.file) - partNumber(a.file)),
  )
}

/** Matches `message_12.json` and `a/message_1.json` with the number; not `messages.json`. */
const PART_NAME = /(?:^|\/)message_(?<number>\d{1,6})\.json$/iu

/** Parts belong together by folder and people, since a file picker drops folders and people share names. */
function threadKey(part: ThreadPart): string {
  if (part.era === 'before-2021' || !PART_NAME.test(part.file))
    return `${part.file}#${part.pointer}`
  const folder = part.file.slice(0, part.file.lastIndexOf('/') + 1)
  const names = listIn(part.thread, 'participants').map((person) =>
    isRecord(person) ? stringIn(person, 'name') : undefined,
  )
  return JSON.stringify([folder, stringIn(part.thread, 'thread_path'), names])
}

function partNumber(file: string): number {
  return Number(PART_NAME.exec(file)?.groups?.['number'] ?? 0)
}
