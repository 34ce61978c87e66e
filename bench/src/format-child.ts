/**
 * One format's measurement in a process of its own: `format-child.ts make|compare|peak [FORMAT FOLDER]`. Prints JSON.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseString } from 'whatsapp-chat-parser'

const RUNS = 7
const WARM_UP = 2

const [task = '', format = '', folder] = process.argv.slice(2)
const files = folder === undefined || task === 'make' ? [] : await filesBelow(folder)
console.log(JSON.stringify(await measure()))

async function measure(): Promise<unknown> {
  if (task === 'make') {
    const { writeExport } = await import('./format-chat.ts')
    return writeExport(format, folder ?? '')
  }
  if (task !== 'peak') return compare()
  if (files.length > 0) await read()
  return process.resourceUsage().maxRSS * 1024
}

async function filesBelow(root: string) {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map(async (path) => ({
        name: path.slice(root.length + 1),
        // Not copied: a second copy would count as the reader's.
        bytes: await readFile(path),
      })),
  )
}

async function read(): Promise<unknown> {
  const { readChats } = await import('@holdfast/engine/chat')
  return readChats(files, { format })
}

/** The two take turns, so that a busy moment hits them alike. */
async function compare(): Promise<{ ours: number; rival: number | null }> {
  const rival = rivalOf()
  const ours: number[] = []
  const theirs: number[] = []
  for (let n = 0; n < RUNS; n += 1) {
    ours.push(await time(read))
    if (rival !== null) theirs.push(await time(rival))
  }
  return { ours: median(ours), rival: rival === null ? null : median(theirs) }
}

/** The rival gets its text decoded; Holdfast starts from the bytes, as a file comes. */
function rivalOf(): (() => unknown) | null {
  const texts = files.map(({ bytes }) => new TextDecoder().decode(bytes))
  if (format === 'whatsapp') return () => texts.map((text) => parseString(text))
  const documents = texts.flatMap((text) => jsonOf(text) ?? [])
  if (documents.length === 0) return null
  return () => documents.map((text) => JSON.parse(text) as unknown)
}

/** The JSON in a text: all of it, what follows an assignment, or one document a line; null where there is none. */
function jsonOf(text: string): readonly string[] | null {
  const start = /^[\w.]+ = /u.exec(text)?.[0].length ?? 0
  const candidates = [[text.slice(start)], text.split('\n').filter((line) => line !== '')]
  return candidates.find((documents) => documents.every(isJson)) ?? null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function median(numbers: readonly number[]): number {
  return numbers.slice(WARM_UP).toSorted((a, b) => a - b)[(RUNS - WARM_UP) >> 1] ?? NaN
}
