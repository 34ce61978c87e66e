/** From a name on the command line to the bytes behind it: a file, a folder, or standard input. Reads, never writes. */
import { createReadStream, type Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { SourceFile } from '@holdfast/engine/chat'
import { InputError } from './errors.ts'

/** Longer texts do not fit into one string of JavaScript. */
const MOST_MEGABYTES = 500
const MOST_FILES = 10_000
const DEEPEST = 12

/** What a folder is searched for. Pictures beside a chat are not opened. */
const CHAT_FILES = ['.txt', '.json', '.jsonl', '.zip'] as const

export interface Opened {
  readonly files: readonly SourceFile[]
  /** One for each file and folder below that could not be read. */
  readonly errors: readonly InputError[]
}

/**
 * The files behind a name.
 * @throws InputError when there is nothing, or too much
 */
export async function openInput(name: string): Promise<Opened> {
  if (name === '-') {
    const bytes = await explaining(name, () => readBounded(name, process.stdin))
    return { files: [{ name, bytes }], errors: [] }
  }
  const found = await explaining(name, () => stat(name))
  return found.isDirectory() ? readFolder(name) : { files: [await readSource(name)], errors: [] }
}

async function readFolder(folder: string): Promise<Opened> {
  const errors: InputError[] = []
  const names = await walk(folder, DEEPEST, errors)
  const list = CHAT_FILES.join(', ')
  if (names.length === 0 && errors.length === 0) {
    throw new InputError('cli.error.no-chat-files', { file: folder, list })
  }
  if (names.length > MOST_FILES) {
    throw new InputError('cli.error.too-many-files', { file: folder, limit: MOST_FILES })
  }
  const files: SourceFile[] = []
  let bytes = 0
  for (const name of names) {
    const file = await collecting(errors, () => readSource(name))
    if (file === null) continue
    files.push(file)
    bytes += file.bytes.length
    checkSize(folder, bytes)
  }
  return { files, errors }
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
  return CHAT_FILES.some((extension) => name.toLowerCase().endsWith(extension))
}

async function readSource(name: string): Promise<SourceFile> {
  const bytes = await explaining(name, () => readBounded(name, createReadStream(name)))
  return { name, bytes }
}

/** Takes an InputError down and gives null in place of what could not be read. */
async function collecting<Result>(
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
async function explaining<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
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
    checkSize(name, bytes)
  }
  return Buffer.concat(chunks)
}

function checkSize(file: string, bytes: number): void {
  if (bytes > MOST_MEGABYTES * 1_000_000) {
    throw new InputError('cli.error.too-large', { file, limit: MOST_MEGABYTES })
  }
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
