/** Writes a file where `--out` says: whole or not at all, and over another one only where that was asked for. */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { access, link, open, realpath, rename, rm, stat } from 'node:fs/promises'
import { InputError } from './errors.ts'

/** What ends a command while it writes. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Writes beside the file and puts it into its place when all of it is on the disk: a bank that is half written would miss what
 * it should find.
 * @throws InputError where it is there and may not be written over, or can not be written
 */
export async function writeOut(
  file: string,
  content: string | Uint8Array,
  isForced: boolean,
): Promise<void> {
  const place = isForced ? await findPlace(file) : file
  const draft = `${place}.${randomUUID()}.part`
  const stop = removeWhenStopped(draft)
  try {
    await writeDraft(draft, content)
    if (isForced) await rename(draft, place)
    else await putWhereNothingIs(draft, file)
  } catch (error) {
    if (error instanceof InputError) throw error
    throw new InputError('cli.error.not-writable', { file, reason: codeOf(error) })
  } finally {
    await rm(draft, { force: true })
    stop()
  }
}

/** @throws InputError where the file is there */
export async function checkFree(file: string): Promise<void> {
  if (await isThere(file)) throw new InputError('cli.error.exists', { file })
}

export function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}

/**
 * What a link leads to, so that the link stays one. Puts nothing into the place of a device or a folder.
 * @throws InputError
 */
async function findPlace(file: string): Promise<string> {
  const place = await realpath(file).catch(() => file)
  const found = await stat(place).catch(() => null)
  if (found === null || found.isFile()) return place
  throw new InputError('cli.error.not-writable', { file, reason: 'no file' })
}

async function writeDraft(draft: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Also where somebody else makes the file in this moment, theirs stays. */
async function putWhereNothingIs(draft: string, file: string): Promise<void> {
  try {
    await link(draft, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new InputError('cli.error.exists', { file })
    // Some drives know no second name for a file: there an empty one keeps the place.
    await takePlace(file)
    await rename(draft, file)
  }
}

async function takePlace(file: string): Promise<void> {
  try {
    await (await open(file, 'wx', 0o600)).close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new InputError('cli.error.exists', { file })
    throw error
  }
}

/** Takes the draft away where the command is ended in the middle; returns what undoes that. */
function removeWhenStopped(draft: string): () => void {
  const onSignal = (signal: NodeJS.Signals): void => {
    rmSync(draft, { force: true })
    stop()
    process.kill(process.pid, signal)
  }
  const stop = (): void => {
    for (const signal of SIGNALS) process.off(signal, onSignal)
  }
  for (const signal of SIGNALS) process.on(signal, onSignal)
  return stop
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
}
