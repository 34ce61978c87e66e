/** Calls the scorer that all engines share, `../shared/tools/score.mjs`. Nothing is scored here. */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const SCORER = new URL('../../../shared/tools/score.mjs', import.meta.url)
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ENGINE = fileURLToPath(new URL('engine.ts', import.meta.url))
const MOST_OUTPUT = 64 * 1024 * 1024

/** Shares are percentages; null where there was nothing to count. */
export interface GroupScore {
  readonly n: number
  readonly emergencyRecall: number | null
  readonly emergencyRecall95: readonly [number, number] | null
  readonly warningRecall: number | null
  readonly falseEmergency: number
  readonly falseEmergencyPct: number | null
  readonly falseEmergency95: readonly [number, number] | null
  readonly falseWarning: number
  readonly falseWarningPct: number | null
}

export interface Score {
  readonly conversations: number
  readonly messages: number
  readonly groups: Readonly<Record<string, GroupScore>>
  readonly selfHarmRecall: number | null
  readonly delay: {
    readonly median: number
    readonly withinOne: number
    readonly early3: number
  } | null
  readonly tacticF1: number | null
  readonly messageF1: number | null
  readonly tactics: Readonly<
    Record<string, { readonly recall: number | null; readonly precision: number | null }>
  >
  /** File, id and levels of what was judged wrongly, a line each. */
  readonly wrong: readonly string[]
}

export interface ScoreOptions {
  readonly weights?: string
  readonly without?: 'patterns' | 'opinion'
  readonly perturb?: string
}

export function isScorerThere(): boolean {
  return existsSync(SCORER)
}

/** Scores the engine on files of Conversation lines. */
export async function scoreFiles(
  files: readonly string[],
  options: ScoreOptions = {},
): Promise<Score> {
  const engine = [
    `'${process.execPath}' '${ENGINE}'`,
    ...(options.weights === undefined ? [] : [`--weights '${options.weights}'`]),
    ...(options.without === undefined ? [] : [`--without ${options.without}`]),
  ].join(' ')
  const perturb = options.perturb === undefined ? [] : ['--perturb', options.perturb]
  const args = [
    fileURLToPath(SCORER),
    '--engine',
    engine,
    '--json',
    '--misses',
    ...perturb,
    ...files,
  ]
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    cwd: ROOT,
    maxBuffer: MOST_OUTPUT,
  })
  const [json = '', ...wrong] = stdout.trim().split('\n')
  const { conversations, messages, groups, selfHarmRecall, delay, tacticF1, messageF1, tactics } =
    JSON.parse(json) as Omit<Score, 'wrong'>
  // The scorer also names this machine's paths and how long it took: what is kept shall be the same everywhere.
  return {
    conversations,
    messages,
    groups,
    selfHarmRecall,
    delay,
    tacticF1,
    messageF1,
    tactics,
    wrong,
  }
}
