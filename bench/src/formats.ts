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

/** Milliseconds, medians. */
export interface FormatTimes {
  /** Holdfast, from bytes to conversations. */
  readonly ours: number
  /** whatsapp-chat-parser, from decoded text; for WhatsApp alone. */
  readonly rival?: number
  /** From bytes to text; this and the rest for formats of JSON alone. */
  readonly decode?: number
  /** `JSON.parse` of text that is decoded already. */
  readonly parse?: number
  /** From bytes to values, measured as one: what any program does to have the file. */
  readonly values?: number
  /** From bytes to values, and as many plain messages: the least that any reader of chats does. */
  readonly floor?: number
}

export interface FormatRow extends FormatTimes {
  readonly format: string
  /** Bytes of all files. */
  readonly size: number
  /** Bytes above an empty process at the peak of one reading. */
  readonly memory: number
}

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
    const times = await runChild<FormatTimes>('compare', format, files)
    const memory = (await runChild<number>('peak', format, files)) - base
    rows.push({ format, size, ...times, memory })
  }
  return rows
}

/** The rows as tables: each format, and what the time of the JSON formats goes into. */
export function printFormats(rows: readonly FormatRow[]): void {
  console.log(
    `Each format: a made chat of ${MESSAGES} messages, medians of alternating runs in one process, garbage collected before each. The rival reads decoded text: whatsapp-chat-parser. Memory: peak of one reading above an empty process.`,
  )
  console.table(
    Object.fromEntries(
      rows.map(({ format, size, ours, rival, memory }) => [
        format,
        {
          MB: round(size / 1e6, 1),
          'MB/s': round(size / 1e3 / ours, 0),
          ms: round(ours, 0),
          '× rival': ratio(ours, rival),
          'memory MB': round(memory / 1e6, 0),
          '× file': round(memory / size, 1),
        },
      ]),
    ),
  )
  printJson(rows.filter(({ parse }) => parse !== undefined))
}

function printJson(rows: readonly FormatRow[]): void {
  if (rows.length === 0) return
  console.log(
    'JSON formats, as multiples. JSON.parse: of text that is decoded already. Decode + parse: the same from bytes, as Holdfast starts. Floor: decode, parse and as many plain messages with their places, and nothing else. Then milliseconds: decode and parse each alone, and one after the other, which may cost more; the last three add up to ours.',
  )
  console.table(
    Object.fromEntries(
      rows.map(({ format, ours, decode, parse = NaN, values = NaN, floor = NaN }) => [
        format,
        {
          'ours ÷ JSON.parse': ratio(ours, parse),
          'floor ÷ JSON.parse': ratio(floor, parse),
          'ours ÷ decode + parse': ratio(ours, values),
          'ours ÷ floor': ratio(ours, floor),
          'decode ms': round(decode ?? NaN, 0),
          'parse ms': round(parse, 0),
          'decode + parse ms': round(values, 0),
          'plain messages ms': round(floor - values, 0),
          'beyond floor ms': round(ours - floor, 0),
        },
      ]),
    ),
  )
}

function ratio(time: number, by: number | undefined): number | '' {
  return by === undefined ? '' : round(time / by, 2)
}

async function runChild<Result>(...args: readonly string[]): Promise<Result> {
  const child = fileURLToPath(new URL('./format-child.ts', import.meta.url))
  // To measure memory, the process is one as people have it.
  const flags = args[0] === 'compare' ? ['--expose-gc'] : []
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, child, ...args])
  return JSON.parse(stdout) as Result
}

function round(number: number, digits: number): number {
  return Number(number.toFixed(digits))
}
