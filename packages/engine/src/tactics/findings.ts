/**
 * The findings of one conversation: one for each tactic and message, in the order of the messages. It collects; it does
 * not decide what counts.
 */
import type { Match } from './scan.ts'
import { STAGES, type Finding, type Stage, type StageSpan, type TacticId } from './types.ts'

export interface Findings {
  /** `from` is the participant who wrote it. */
  readonly add: (match: Match, from: string) => void
  /** Whether anything was found in the message. */
  readonly has: (message: number) => boolean
  readonly list: (
    explain: (tactic: TacticId) => Pick<Finding, 'why' | 'sources'>,
  ) => readonly Finding[]
  readonly stages: (
    findings: readonly Finding[],
    stageOf: (tactic: TacticId) => Stage | undefined,
  ) => readonly StageSpan[]
}

interface Entry {
  readonly tactic: TacticId
  readonly message: number
  readonly from: string
  readonly text: string
  start: number
  end: number
}

export function createFindings(): Findings {
  const entries = new Map<string, Entry>()
  const messages = new Set<number>()

  return {
    add: ({ tactic, stretches }, from) => {
      for (const { message: index, text, start, end } of stretches) {
        const key = `${index} ${tactic}`
        messages.add(index)
        const entry = entries.get(key)
        if (entry === undefined) {
          entries.set(key, { tactic, message: index, from, text, start, end })
        } else if (start <= entry.end && end >= entry.start) {
          entry.start = Math.min(entry.start, start)
          entry.end = Math.max(entry.end, end)
        }
      }
    },
    has: (message) => messages.has(message),
    list: (explain) =>
      [...entries.values()]
        .sort((left, right) => left.message - right.message || left.start - right.start)
        .map(({ text, ...entry }) => ({
          ...entry,
          quote: text.slice(entry.start, entry.end),
          ...explain(entry.tactic),
        })),
    stages: (findings, stageOf) =>
      STAGES.flatMap((stage) => {
        const at = findings
          .filter((finding) => stageOf(finding.tactic) === stage)
          .map((finding) => finding.message)
        const first = at[0]
        const last = at.at(-1)
        return first === undefined || last === undefined ? [] : [{ stage, first, last }]
      }),
  }
}
