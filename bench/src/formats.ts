/**
 * Reading each chat format: speed beside the rival where there is one, and memory. The same made chat is written as every
 * app would write it, to a temporary folder.
 */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { OTHER, OWNER, type MadeMessage } from '@holdfast/engine/made-chat'
import { MADE_EXPORTS } from '@holdfast/engine/made-exports'
import { makeChat } from './made-chat.ts'

/** Enough that each file has some ten megabytes. */
const MESSAGES = 100_000

export interface FormatRow {
  readonly format: string
  /** Bytes of all files. */
  readonly size: number
  /** Milliseconds, median. */
  readonly ours: number
  /** Milliseconds of the rival, median; null where there is none. */
  readonly rival: number | null
  /** Bytes above an empty process at the peak of one reading. */
  readonly memory: number
}

interface Compared {
  readonly ours: number
  readonly rival: number | null
}

/** One row a format. */
export async function measureFormats(folder: string): Promise<readonly FormatRow[]> {
  const messages = madeMessages()
  const base = await runChild<number>('peak', [])
  const rows: FormatRow[] = []
  for (const [format, make] of Object.entries(MADE_EXPORTS)) {
    let size = 0
    for (const { name, bytes } of make(messages)) {
      const path = join(folder, format, name)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, bytes)
      size += bytes.length
    }
    const { ours, rival } = await runChild<Compared>('compare', [format, join(folder, format)])
    const memory = (await runChild<number>('peak', [format, join(folder, format)])) - base
    rows.push({ format, size, ours, rival, memory })
  }
  return rows
}

/** The rows as a table. */
export function printFormats(rows: readonly FormatRow[]): void {
  console.log(
    `Each format: a made chat of ${MESSAGES} messages, medians of alternating runs in one process. The rival is JSON.parse of the decoded text, and whatsapp-chat-parser for WhatsApp. Memory: peak of one reading above an empty process.`,
  )
  console.table(
    Object.fromEntries(
      rows.map(({ format, size, ours, rival, memory }) => [
        format,
        {
          MB: round(size / 1e6, 1),
          'MB/s': round(size / 1e3 / ours, 0),
          ms: round(ours, 0),
          '× rival': rival === null ? '' : round(ours / rival, 2),
          'memory MB': round(memory / 1e6, 0),
          '× file': round(memory / size, 1),
        },
      ]),
    ),
  )
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

async function runChild<Result>(task: string, args: readonly string[]): Promise<Result> {
  const child = fileURLToPath(new URL('./format-child.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [child, task, ...args])
  return JSON.parse(stdout) as Result
}

function round(number: number, digits: number): number {
  return Number(number.toFixed(digits))
}
