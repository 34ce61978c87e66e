/**
 * `npm run bench`: reading and checking a long chat, and reading each format, beside rivals in the same run. Prints
 * tables; `--formats all`, or the ids of some with commas between, asks for the second alone, `--tactics` for reading
 * tactics, `--fingerprints` for hashing pictures, `--search` for finding them among so many (`--search 100000,1000000`);
 * `--robustness` writes `docs/fingerprints.md`. Otherwise it writes the made chat to a temporary folder that it removes, and the
 * figures as JSON only to the file that `--out` names.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { measureFingerprints, printFingerprints } from './fingerprints.ts'
import { measureFormats, printFormats } from './formats.ts'
import { writeFingerprintPage } from './fingerprint-page.ts'
import { makeChat } from './made-chat.ts'
import { median } from './median.ts'
import { measureRobustness } from './robustness.ts'
import { measureSearch, printSearch } from './search.ts'
import { measureTactics, printTactics } from './tactics.ts'
import { TASKS, type Inputs, type TaskName } from './tasks.ts'

const MESSAGES = 100_000
/** Each task runs this often in one process; the first runs warm it up and do not count. */
const RUNS = 12
const WARM_UP = 4
/** The tasks take turns, so that a busy moment of the machine hits them alike. */
const ROUNDS = 3
/** Hashes of the banks that are searched for the page; ten million take some minutes and 2.5 GB. */
const SEARCHED = [100_000, 1_000_000, 10_000_000]
const BASE: TaskName = 'nothing'

interface Measured {
  readonly milliseconds: readonly number[]
  readonly peak: number
}

interface Row {
  readonly task: TaskName
  /** Median of the warm runs, milliseconds. */
  readonly warm: number
  /** Median of the first runs, milliseconds. */
  readonly cold: number
  /** Bytes above an empty process, median, for one run. */
  readonly memory: number
}

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    formats: { type: 'string' },
    tactics: { type: 'boolean' },
    fingerprints: { type: 'boolean' },
    reference: { type: 'string' },
    search: { type: 'string' },
    robustness: { type: 'boolean' },
  },
})
if (values.tactics === true) {
  const tactics = await measureTactics()
  printTactics(tactics)
  await keep({ tactics })
} else if (values.fingerprints === true) {
  const fingerprints = await measureFingerprints(values.reference)
  printFingerprints(fingerprints)
  await keep({ fingerprints })
} else if (values.robustness === true) {
  const robustness = await measureRobustness()
  if (robustness === null)
    throw new Error('needs the pictures of ../shared/pdq beside the repository')
  writeFingerprintPage(robustness, measureSearch(SEARCHED))
} else if (values.search !== undefined) {
  const search = measureSearch(values.search.split(',').map(Number))
  printSearch(search)
  await keep({ search })
} else await benchReading(values.formats)

async function keep(figures: object): Promise<void> {
  if (values.out !== undefined) await writeFile(values.out, `${JSON.stringify(figures)}\n`)
}

async function benchReading(only: string | undefined): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
  try {
    const figures = only === undefined ? await benchOneChat(folder) : null
    const formats = await measureFormats(folder, only === 'all' ? undefined : only?.split(','))
    printFormats(formats)
    await keep({ messages: MESSAGES, ...figures, formats })
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Reading and checking one chat; gives the figures. */
async function benchOneChat(
  into: string,
): Promise<{ readonly bytes: number; readonly rows: readonly Row[] }> {
  const inputs = { chat: join(into, 'WhatsApp Chat.txt'), json: join(into, 'chat.json') }
  const made = makeChat(MESSAGES)
  await Promise.all([writeFile(inputs.chat, made.export), writeFile(inputs.json, made.json)])
  const size = Buffer.byteLength(made.export)
  const rows = await measureAll(inputs)
  print(rows, size)
  return { bytes: size, rows }
}

async function measureAll(inputs: Inputs): Promise<readonly Row[]> {
  const names = Object.keys(TASKS) as TaskName[]
  const warm = new Map<TaskName, Measured[]>(names.map((name) => [name, []]))
  const once = new Map<TaskName, Measured[]>(names.map((name) => [name, []]))
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of names) {
      warm.get(name)?.push(await measure(name, RUNS, inputs))
      once.get(name)?.push(await measure(name, 1, inputs))
    }
  }
  const peakOf = (name: TaskName): number => median((once.get(name) ?? []).map(({ peak }) => peak))
  return names
    .filter((name) => name !== BASE)
    .map((task) => ({
      task,
      warm: median((warm.get(task) ?? []).flatMap((run) => run.milliseconds.slice(WARM_UP))),
      cold: median((once.get(task) ?? []).flatMap((run) => run.milliseconds)),
      memory: peakOf(task) - peakOf(BASE),
    }))
}

async function measure(task: TaskName, runs: number, inputs: Inputs): Promise<Measured> {
  const child = fileURLToPath(new URL('./child.ts', import.meta.url))
  const args = [child, task, String(runs), inputs.chat, inputs.json]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as Measured
}

function round(number: number, digits: number): number {
  return Number(number.toFixed(digits))
}

function print(rows: readonly Row[], size: number): void {
  const timeOf = (name: TaskName): number => rows.find(({ task }) => task === name)?.warm ?? NaN
  console.log(
    `A made WhatsApp export of ${MESSAGES} messages, ${round(size / 1e6, 1)} MB. Warm: median of ${ROUNDS} × ${RUNS - WARM_UP} runs; cold: first run of a process. Memory: peak of one run above an empty process.`,
  )
  console.table(
    Object.fromEntries(
      rows.map(({ task, warm, cold, memory }) => [
        task,
        {
          'warm ms': round(warm, 0),
          'cold ms': round(cold, 0),
          '× JSON.parse': round(warm / timeOf('JSON.parse'), 2),
          '× whatsapp-chat-parser': round(warm / timeOf('whatsapp-chat-parser'), 2),
          'memory MB': round(memory / 1e6, 1),
          '× file': round(memory / size, 1),
        },
      ]),
    ),
  )
}
