/**
 * One format's measurement in a process of its own: `format-child.ts make|compare|peak [FORMAT FOLDER]`. Prints JSON.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseString } from 'whatsapp-chat-parser'
import { median } from './median.ts'

/** As `format-chat.ts` makes; that module is not loaded here, since it would count as the reader's memory. */
const MESSAGES = 100_000
const RUNS = 15
const WARM_UP = 4

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

/** They take turns, so that a busy moment hits them alike; each cleans up before the clock, not another's leavings in it. */
async function compare() {
  const works = { ours: read, ...rivalsOf() }
  const times = new Map<string, number[]>()
  for (let n = 0; n < RUNS; n += 1) {
    for (const [name, work] of Object.entries(works)) {
      times.set(name, [...(times.get(name) ?? []), await time(work)])
    }
  }
  return Object.fromEntries([...times].map(([name, all]) => [name, median(all.slice(WARM_UP))]))
}

/** By the names of `FormatTimes`. Holdfast starts from the bytes, as a file comes; a `parse` gets its text decoded. */
function rivalsOf(): Readonly<Record<string, () => unknown>> {
  const decode = (): readonly string[] =>
    files.map(({ bytes }) => new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  const texts = decode()
  if (format === 'whatsapp') return { rival: () => texts.map((text) => parseString(text)) }
  const documents = texts.flatMap((text) => jsonOf(text) ?? [])
  if (documents.length === 0) return {}
  const parse = (): unknown => documents.map((text) => JSON.parse(text) as unknown)
  return {
    decode,
    parse,
    values: () => [decode(), parse()],
    floor: () => [decode(), parse(), plainMessages()],
  }
}

/** What every reader of a chat makes: who, when, what and where, with a time and a place of its own for each message. */
function plainMessages(): unknown {
  return Array.from({ length: MESSAGES }, (_, index) => ({
    from: 'p1',
    at: `2026-01-13T09:${String(index)}`,
    text: '',
    place: { file: format, path: `/messages/${String(index)}` },
  }))
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
  if (globalThis.gc === undefined) throw new Error('format-child: start it with --expose-gc')
  globalThis.gc()
  const start = performance.now()
  await work()
  return performance.now() - start
}
