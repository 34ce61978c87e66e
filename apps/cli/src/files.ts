/** From a name on the command line to the bytes behind it: a file, a folder, or standard input. Reads, never writes. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
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
    if (name === '-') return [{ name, bytes: await readStandardInput() }]
    const found = await stat(name)
    if (!found.isDirectory()) return [await readSource(name, name)]
    return await readFolder(name)
  } catch (error) {
    throw error instanceof InputError ? error : explain(name, error)
  }
}

async function readFolder(folder: string): Promise<readonly SourceFile[]> {
  const paths = await walk(folder, '', DEEPEST)
  const list = CHAT_FILES.join(', ')
  if (paths.length === 0) throw new InputError('cli.error.no-chat-files', { file: folder, list })
  if (paths.length > MOST_FILES) {
    throw new InputError('cli.error.too-many-files', { file: folder, limit: MOST_FILES })
  }
  const files: SourceFile[] = []
  let bytes = 0
  for (const path of paths) {
    bytes += (await stat(join(folder, path))).size
    checkSize(folder, bytes)
    files.push(await readSource(join(folder, path), path))
  }
  return files
}

/** Paths below a folder, with `/`, in a stable order. Links are not followed, since they can go round in a circle. */
async function walk(folder: string, below: string, depth: number): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true })
  const paths: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (paths.length > MOST_FILES) break
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory() && depth > 0) paths.push(...(await walk(folder, path, depth - 1)))
    else if (entry.isFile() && isChatFile(entry.name)) paths.push(path)
  }
  return paths
}

function isChatFile(name: string): boolean {
  return CHAT_FILES.some((extension) => name.toLowerCase().endsWith(extension))
}

async function readSource(path: string, name: string): Promise<SourceFile> {
  checkSize(name, (await stat(path)).size)
  return { name, bytes: await readFile(path) }
}

async function readStandardInput(): Promise<Uint8Array> {
  const bytes = await buffer(process.stdin)
  checkSize('-', bytes.length)
  return bytes
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
