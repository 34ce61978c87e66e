/** From a name on the command line to the bytes behind it: a file, a folder, or standard input. Reads, never writes. */
import { createReadStream } from 'node:fs'
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

/**
 * The files behind a name.
 * @throws InputError when there is nothing, or too much
 */
export async function openInput(name: string): Promise<readonly SourceFile[]> {
  try {
    if (name === '-') return [{ name, bytes: await readBounded(name, process.stdin) }]
    const found = await stat(name)
    return found.isDirectory() ? await readFolder(name) : [await readSource(name)]
  } catch (error) {
    throw error instanceof InputError ? error : explain(name, error)
  }
}

async function readFolder(folder: string): Promise<readonly SourceFile[]> {
  const names = await walk(folder, DEEPEST)
  const list = CHAT_FILES.join(', ')
  if (names.length === 0) throw new InputError('cli.error.no-chat-files', { file: folder, list })
  if (names.length > MOST_FILES) {
    throw new InputError('cli.error.too-many-files', { file: folder, limit: MOST_FILES })
  }
  const files: SourceFile[] = []
  let bytes = 0
  for (const name of names) {
    const file = await readSource(name)
    files.push(file)
    bytes += file.bytes.length
    checkSize(folder, bytes)
  }
  return files
}

/** Files below a folder in a stable order. Links are not followed, since they can go round in a circle. */
async function walk(folder: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (names.length > MOST_FILES) break
    const name = join(folder, entry.name)
    if (entry.isDirectory() && depth > 0) names.push(...(await walk(name, depth - 1)))
    else if (entry.isFile() && isChatFile(name)) names.push(name)
  }
  return names
}

function isChatFile(name: string): boolean {
  return CHAT_FILES.some((extension) => name.toLowerCase().endsWith(extension))
}

async function readSource(name: string): Promise<SourceFile> {
  return { name, bytes: await readBounded(name, createReadStream(name)) }
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
