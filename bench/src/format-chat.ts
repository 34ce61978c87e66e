/** The made chat as every format's export. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { OTHER, OWNER, type MadeMessage } from '@holdfast/engine/made-chat'
import { MADE_EXPORTS } from '@holdfast/engine/made-exports'
import { makeChat } from './made-chat.ts'

/** Enough that each file has some ten megabytes. */
export const MESSAGES = 100_000

/** Writes an export to a folder; gives its size in bytes. */
export async function writeExport(format: string, folder: string): Promise<number> {
  let size = 0
  for (const { name, bytes } of MADE_EXPORTS[format]?.(madeMessages()) ?? []) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, bytes)
    size += bytes.length
  }
  return size
}

function madeMessages(): readonly MadeMessage[] {
  const made = JSON.parse(makeChat(MESSAGES).json) as readonly MadeMessage[]
  const [owner] = made
  return made.map(({ from, at, text }) => ({
    from: from === owner?.from ? OWNER : OTHER,
    at: at.replace('.000Z', 'Z'),
    text,
  }))
}
