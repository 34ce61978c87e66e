/**
 * Reading tactics: microseconds of a core a message, by length of message, beside the baseline and beside a plain list of
 * the same patterns as regular expressions, with half the patterns, and what opening costs. Each engine has a process of
 * its own: in one for all, each would be slower than where it is the only one.
 */
import { execFile, fork, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { text as readAll } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import type { Conversation } from '@holdfast/engine/chat'
import { median } from './median.ts'
import { LENGTHS, countMessages, ofLength, readOrdinary } from './ordinary-chats.ts'
import { ENGINES, MOST_FOR_LIST } from './tactics-engines.ts'

const BASELINE = new URL('../../../shared/tools/baseline.mjs', import.meta.url)
const GENERATED = new URL('../../packages/data/src/generated/', import.meta.url)
/** The engines take turns, so that a busy moment of the machine hits them alike. */
const ROUNDS = 9
const WARM_UP = 3
/** The baseline is a program of its own: its start is left out by giving it the chats once, and this often more. */
const TIMES = 8
const OPENINGS = 5

export interface TacticsRow {
  readonly length: string
  /** Characters, mean. */
  readonly characters: number
  readonly messages: number
  /** Microseconds of a core a message, median, by engine; null where the engine is not there. */
  readonly microseconds: Readonly<Record<string, number | null>>
}

export interface Opening {
  readonly what: string
  /** Median. */
  readonly milliseconds: number
  /** Bytes of memory that the process takes more than with the data only loaded, median. */
  readonly memory: number
}

export interface TacticsFigures {
  readonly rows: readonly TacticsRow[]
  readonly openings: readonly Opening[]
  /** Bytes of what is loaded for it, gzipped, by file. */
  readonly sizes: Readonly<Record<string, number>>
}

export async function measureTactics(): Promise<TacticsFigures> {
  const chats = readOrdinary()
  const engines = await startEngines()
  const rows: TacticsRow[] = []
  for (const [length, span] of Object.entries(LENGTHS)) {
    const cut = ofLength(chats, span)
    const messages = cut.flatMap((chat) => chat.messages)
    const characters = messages.reduce((sum, { text }) => sum + text.length, 0) / messages.length
    const compared = await compare(engines, length)
    const microseconds = { ...compared, baseline: await measureBaseline(cut) }
    rows.push({ length, characters, messages: messages.length, microseconds })
  }
  for (const engine of engines.values()) engine.kill()
  return { rows, openings: await measureOpenings(), sizes: measureSizes() }
}

async function startEngines(): Promise<ReadonlyMap<string, ChildProcess>> {
  const child = fileURLToPath(new URL('./tactics-child.ts', import.meta.url))
  const engines = new Map<string, ChildProcess>()
  for (const name of Object.keys(ENGINES)) {
    const engine = fork(child, [name])
    await once(engine, 'message')
    engines.set(name, engine)
  }
  return engines
}

async function compare(
  engines: ReadonlyMap<string, ChildProcess>,
  length: string,
): Promise<Readonly<Record<string, number>>> {
  const times = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, engine] of engines) {
      engine.send(length)
      const [time] = (await once(engine, 'message')) as [number]
      times.set(name, [...(times.get(name) ?? []), time])
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list.slice(WARM_UP))]))
}

/** Null, and said so by the table, where `../shared` is not there. With it goes the reading and writing of its JSON. */
async function measureBaseline(chats: readonly Conversation[]): Promise<number | null> {
  if (!existsSync(BASELINE)) return null
  const lines = chats.map((chat) => `${JSON.stringify(chat)}\n`).join('')
  const differences: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const once = await timeBaseline(lines)
    const often = await timeBaseline(lines.repeat(TIMES + 1))
    differences.push(((often - once) * 1000) / (TIMES * countMessages(chats)))
  }
  return median(differences)
}

/** Milliseconds from start to end of the program. */
async function timeBaseline(lines: string): Promise<number> {
  const start = performance.now()
  const child = spawn(process.execPath, [fileURLToPath(BASELINE)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(lines)
  await readAll(child.stdout)
  return performance.now() - start
}

async function measureOpenings(): Promise<readonly Opening[]> {
  const child = fileURLToPath(new URL('./open-child.ts', import.meta.url))
  const openings: Opening[] = []
  for (const what of ['patterns', 'patterns and opinion']) {
    const each: Omit<Opening, 'what'>[] = []
    for (let round = 0; round < OPENINGS; round += 1) {
      const { stdout } = await promisify(execFile)(process.execPath, [child, what])
      each.push(JSON.parse(stdout) as Omit<Opening, 'what'>)
    }
    openings.push({
      what,
      milliseconds: median(each.map(({ milliseconds }) => milliseconds)),
      memory: median(each.map(({ memory }) => memory)),
    })
  }
  return openings
}

function measureSizes(): Readonly<Record<string, number>> {
  return Object.fromEntries(
    ['packed.json', 'opinion.json'].map((name) => {
      const value: unknown = JSON.parse(readFileSync(new URL(name, GENERATED), 'utf8'))
      return [name, gzipSync(JSON.stringify(value), { level: 9 }).length]
    }),
  )
}

export function printTactics({ rows, openings, sizes }: TacticsFigures): void {
  console.log(
    `Tactics: microseconds of a core a message, each engine in a process of its own, medians of ${ROUNDS - WARM_UP} rounds in turn, on the ordinary chats of fixtures; × is against patterns alone. Plain list: each pattern as a regular expression, on ${MOST_FOR_LIST} messages, without negations, quotes and joined messages. Baseline: ${existsSync(BASELINE) ? '../shared/tools/baseline.mjs, with its reading and writing of JSON' : 'skipped, ../shared is not there'}.`,
  )
  console.table(
    Object.fromEntries(
      rows.map(({ length, characters, messages, microseconds }) => {
        const patterns = microseconds['patterns'] ?? NaN
        return [
          length,
          {
            characters: round(characters, 0),
            messages,
            ...Object.fromEntries(
              Object.entries(microseconds).flatMap(([engine, time]) => [
                [engine, time === null ? 'skipped' : round(time, 1)],
                ...(engine === 'patterns' || time === null
                  ? []
                  : [[`× ${engine}`, round(time / patterns, 2)]]),
              ]),
            ),
          },
        ]
      }),
    ),
  )
  console.table(
    Object.fromEntries(
      openings.map(({ what, milliseconds, memory }) => [
        `opening ${what}`,
        { ms: round(milliseconds, 0), MB: round(memory / 1e6, 0) },
      ]),
    ),
  )
  console.log(
    `On the wire, gzipped: ${Object.entries(sizes)
      .map(([name, bytes]) => `${name} ${round(bytes / 1000, 0)} kB`)
      .join(', ')}.`,
  )
}

function round(number: number, digits: number): number {
  return Number(number.toFixed(digits))
}
