/**
 * Reading tactics: microseconds of a core a message, by length of message, beside the baseline and beside a plain list of
 * the same patterns as regular expressions, with half the patterns, and what opening costs. The chats are the ordinary
 * ones of `fixtures`, where nobody does anything.
 */
import { execFile, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { text as readAll } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { opinionWeights, tacticKnowledge } from '@holdfast/data/tactics'
import type { Conversation } from '@holdfast/engine/chat'
import { assess, compileTactics, type TacticKnowledge } from '@holdfast/engine/tactics'
import { median } from './median.ts'
import { createPlainList } from './plain-list.ts'

const CHATS = new URL('../../fixtures/conversations/train/', import.meta.url)
const BASELINE = new URL('../../../shared/tools/baseline.mjs', import.meta.url)
const GENERATED = new URL('../../packages/data/src/generated/', import.meta.url)
/** The engines take turns, so that a busy moment of the machine hits them alike. */
const ROUNDS = 9
const WARM_UP = 3
/** Trying thousands of expressions takes milliseconds a message: it gets fewer of them. */
const MOST_FOR_LIST = 50
/** The baseline is a program of its own: its start is left out by giving it the chats once, and this often more. */
const TIMES = 8
const OPENINGS = 5

/** Characters of a message, from and to; the last row is whole chats. */
const LENGTHS = {
  '1–20': [1, 20],
  '21–60': [21, 60],
  '61–90': [61, 90],
  '91–200': [91, 200],
  'whole chats': [0, Infinity],
} as const

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
  const engines = createEngines()
  const chats = readOrdinary()
  const rows: TacticsRow[] = []
  for (const [length, [from, to]] of Object.entries(LENGTHS)) {
    const cut = chats
      .map((chat) => ({
        ...chat,
        messages: chat.messages.filter(({ text }) => text.length >= from && text.length <= to),
      }))
      .filter(({ messages }) => messages.length > 0)
    const messages = cut.flatMap((chat) => chat.messages)
    const characters = messages.reduce((sum, { text }) => sum + text.length, 0) / messages.length
    const microseconds = { ...compare(engines, cut), baseline: await measureBaseline(cut) }
    rows.push({ length, characters, messages: messages.length, microseconds })
  }
  return { rows, openings: await measureOpenings(), sizes: measureSizes() }
}

type Engine = (chats: readonly Conversation[]) => unknown

function createEngines(): Readonly<Record<string, Engine>> {
  const alone = compileTactics(tacticKnowledge)
  const both = compileTactics(tacticKnowledge, opinionWeights)
  const half = compileTactics(everySecond(tacticKnowledge))
  const list = createPlainList(tacticKnowledge, alone.fold)
  return {
    patterns: (chats) => chats.map((chat) => assess(chat, alone)),
    'half the patterns': (chats) => chats.map((chat) => assess(chat, half)),
    'patterns and opinion': (chats) => chats.map((chat) => assess(chat, both)),
    'plain list': (chats) =>
      chats.flatMap(({ messages }) => messages.map(({ text }) => list(text))),
  }
}

function everySecond(knowledge: TacticKnowledge): TacticKnowledge {
  return {
    ...knowledge,
    patterns: knowledge.patterns.map((tactic) => ({
      ...tactic,
      patterns: Object.fromEntries(
        Object.entries(tactic.patterns).map(([language, texts]) => [
          language,
          texts.filter((_, index) => index % 2 === 0),
        ]),
      ),
    })),
  }
}

function readOrdinary(): readonly Conversation[] {
  return readdirSync(CHATS)
    .flatMap((name) => readFileSync(new URL(name, CHATS), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map(
      (line) => JSON.parse(line) as Conversation & { readonly labels: { readonly level: string } },
    )
    .filter(({ labels }) => labels.level === 'none')
}

function compare(
  engines: Readonly<Record<string, Engine>>,
  chats: readonly Conversation[],
): Readonly<Record<string, number>> {
  const times = new Map<string, number[]>()
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, engine] of Object.entries(engines)) {
      const given = name === 'plain list' ? fewMessages(chats, MOST_FOR_LIST) : chats
      const before = process.cpuUsage()
      engine(given)
      const { user, system } = process.cpuUsage(before)
      times.set(name, [...(times.get(name) ?? []), (user + system) / countMessages(given)])
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list.slice(WARM_UP))]))
}

/** Messages spread over all chats. */
function fewMessages(chats: readonly Conversation[], most: number): readonly Conversation[] {
  const step = Math.ceil(countMessages(chats) / most)
  let index = 0
  return chats.map((chat) => ({
    ...chat,
    messages: chat.messages.filter(() => index++ % step === 0),
  }))
}

function countMessages(chats: readonly Conversation[]): number {
  return chats.reduce((sum, { messages }) => sum + messages.length, 0)
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
    `Tactics: microseconds of a core a message, medians of ${ROUNDS - WARM_UP} rounds in turn, on the ordinary chats of fixtures; × is against patterns alone. Plain list: each pattern as a regular expression, on ${MOST_FOR_LIST} messages, without negations, quotes and joined messages. Baseline: ${existsSync(BASELINE) ? '../shared/tools/baseline.mjs, with its reading and writing of JSON' : 'skipped, ../shared is not there'}.`,
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
