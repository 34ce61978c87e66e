/** From a name on the command line to the bytes behind it: a file, a folder, or standard input. Reads, never writes. */
import { createReadStream, type Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { sourceOf, type ByteSource } from '@holdfast/engine/chat'
import { InputError } from './errors.ts'

/** Most of a stream, which has to be kept whole. Longer texts do not fit into one string of JavaScript. */
const MOST_MEGABYTES = 500
const MOST_FILES = 10_000
const DEEPEST = 12

/** What a folder is searched for. Pictures beside a chat are not opened. */
const CHAT_FILES: readonly string[] = [
  ...['.csv', '.eml', '.emlx', '.htm', '.html', '.js', '.json', '.jsonl', '.mbox', '.md'],
  ...['.tar', '.tgz', '.tsv', '.txt', '.xml', '.zip'],
]

/** The file of a mailbox that Apple Mail exports, which has no extension. */
const MAILBOX = 'mbox'

export interface Opened {
  readonly sources: readonly ByteSource[]
  /** One for each file and folder below that could not be opened. */
  readonly errors: readonly InputError[]
}

/**
 * The files behind a name, opened but not read.
 * @throws InputError when there is nothing, or too much
 */
export async function openInput(name: string): Promise<Opened> {
  if (name === '-') {
    const bytes = await explaining(name, () => readBounded(name, process.stdin))
    return { sources: [sourceOf({ name, bytes })], errors: [] }
  }
  const found = await explaining(name, () => stat(name))
  return found.isDirectory() ? openFolder(name) : { sources: [await openFile(name)], errors: [] }
}

async function openFolder(folder: string): Promise<Opened> {
  const errors: InputError[] = []
  const names = await walk(folder, DEEPEST, errors)
  if (names.length === 0 && errors.length === 0) {
    const list = CHAT_FILES.join(', ')
    throw new InputError('cli.error.no-chat-files', { file: folder, list })
  }
  if (names.length > MOST_FILES) {
    throw new InputError('cli.error.too-many-files', { file: folder, limit: MOST_FILES })
  }
  const sources: ByteSource[] = []
  for (const name of names) {
    const source = await collecting(errors, () => openFile(name))
    if (source !== null) sources.push(source)
  }
  return { sources, errors }
}

/**
 * One file, or standard input, opened but not read.
 * @throws InputError also for a folder, and for a file that is too large to be kept whole
 */
export async function openOne(name: string): Promise<ByteSource> {
  if (name !== '-' && (await explaining(name, () => stat(name))).isDirectory()) {
    throw new InputError('cli.error.folder', { file: name })
  }
  const [source] = (await openInput(name)).sources
  if (source === undefined) throw new TypeError('an opened file has one source')
  if (source.size > MOST_MEGABYTES * 1_000_000) {
    throw new InputError('cli.error.too-large', { file: name, limit: MOST_MEGABYTES })
  }
  return source
}

/** Files below a folder in a stable order. Links are not followed, since they can go round in a circle. */
async function walk(
  folder: string,
  depth: number,
  errors: InputError[],
): Promise<readonly string[]> {
  const read = (): Promise<Dirent[]> => readdir(folder, { withFileTypes: true })
  const entries = (await collecting(errors, () => explaining(folder, read))) ?? []
  const names: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (names.length > MOST_FILES) break
    const name = join(folder, entry.name)
    if (entry.isDirectory() && depth > 0) names.push(...(await walk(name, depth - 1, errors)))
    else if (entry.isFile() && isChatFile(name)) names.push(name)
  }
  return names
}

function isChatFile(name: string): boolean {
  return CHAT_FILES.includes(extname(name).toLowerCase()) || basename(name) === MAILBOX
}

/** A file is opened anew for each piece: a folder has more of them than a process may keep open. */
export async function openFile(name: string): Promise<ByteSource> {
  const { size, isFile } = await explaining(name, async () => {
    const found = await stat(name)
    if (found.isFile()) await readStretch(name, 0, 0)
    return { size: found.size, isFile: found.isFile() }
  })
  if (isFile) {
    const read = (start: number, end: number): Promise<Uint8Array> =>
      explaining(name, () => readStretch(name, start, Math.min(end, size)))
    return { name, size, read }
  }
  const bytes = await explaining(name, () => readBounded(name, createReadStream(name)))
  return sourceOf({ name, bytes })
}

async function readStretch(name: string, start: number, end: number): Promise<Uint8Array> {
  const handle = await open(name)
  try {
    const bytes = new Uint8Array(Math.max(0, end - start))
    let done = 0
    while (done < bytes.length) {
      const { bytesRead } = await handle.read(bytes, done, bytes.length - done, start + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await handle.close()
  }
}

/** Takes an InputError down and gives null in place of what could not be read. */
export async function collecting<Result>(
  errors: InputError[],
  work: () => Promise<Result>,
): Promise<Result | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    errors.push(error)
    return null
  }
}

/** Turns what the system says of a file or folder into an InputError that names it. */
export async function explaining<Result>(
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw error instanceof InputError ? error : explain(name, error)
  }
}

/** Counts while reading: a device or a pipe does not tell its size, and may have no end. */
async function readBounded(name: string, stream: AsyncIterable<Buffer>): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > MOST_MEGABYTES * 1_000_000) {
      throw new InputError('cli.error.too-large', { file: name, limit: MOST_MEGABYTES })
    }
  }
  return Buffer.concat(chunks)
}

function explain(file: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new InputError('cli.error.not-found', { file })
    case 'EACCES':
    case 'EPERM':
      return new InputError('cli.error.not-allowed', { file })
    default:
      return new InputError('cli.error.not-readable', { file, reason: String(error.code) })
  }
}
