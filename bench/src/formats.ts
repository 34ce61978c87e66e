/**
 * Reading each chat format: speed beside the rival where there is one, and memory. The same made chat is written as every
 * app would write it, to a temporary folder.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { MADE_EXPORTS } from '@holdfast/engine/made-exports'
import { MESSAGES } from './format-chat.ts'

export interface FormatRow {
  readonly format: string
  /** Bytes of all files. */
  readonly size: number
  /** Milliseconds, median. */
  readonly ours: number
  /** Milliseconds of the rival, median; null where there is none. */
  readonly rival: number | null
  /** Milliseconds of the least that any reader of JSON has to do, median; null for other formats. */
  readonly floor: number | null
  /** Bytes above an empty process at the peak of one reading. */
  readonly memory: number
}

type Compared = Pick<FormatRow, 'ours' | 'rival' | 'floor'>

/** One row a format. What is large stays in other processes: a new process counts its parent's memory as its own peak. */
export async function measureFormats(
  folder: string,
  formats: readonly string[] = Object.keys(MADE_EXPORTS),
): Promise<readonly FormatRow[]> {
  const unknown = formats.filter((format) => !Object.hasOwn(MADE_EXPORTS, format))
  if (unknown.length > 0) throw new RangeError(`formats: nobody makes ${unknown.join(', ')}`)
  const base = await runChild<number>('peak')
  const rows: FormatRow[] = []
  for (const format of formats) {
    const files = join(folder, format)
    const size = await runChild<number>('make', format, files)
    const { ours, rival, floor } = await runChild<Compared>('compare', format, files)
    const memory = (await runChild<number>('peak', format, files)) - base
    rows.push({ format, size, ours, rival, floor, memory })
  }
  return rows
}

/** The rows as a table. */
export function printFormats(rows: readonly FormatRow[]): void {
  console.log(
    `Each format: a made chat of ${MESSAGES} messages, medians of alternating runs in one process. The rival is JSON.parse of the decoded text, and whatsapp-chat-parser for WhatsApp. Floor: decoding, JSON.parse and as many plain messages with their places, and nothing else. Memory: peak of one reading above an empty process.`,
  )
  console.table(
    Object.fromEntries(
      rows.map(({ format, size, ours, rival, floor, memory }) => [
        format,
        {
          MB: round(size / 1e6, 1),
          'MB/s': round(size / 1e3 / ours, 0),
          ms: round(ours, 0),
          '× rival': rival === null ? '' : round(ours / rival, 2),
          'floor × rival': rival === null || floor === null ? '' : round(floor / rival, 2),
          'memory MB': round(memory / 1e6, 0),
          '× file': round(memory / size, 1),
        },
      ]),
    ),
  )
}

async function runChild<Result>(...args: readonly string[]): Promise<Result> {
  const child = fileURLToPath(new URL('./format-child.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(process.execPath, [child, ...args])
  return JSON.parse(stdout) as Result
}

function round(number: number, digits: number): number {
  return Number(number.toFixed(digits))
}
