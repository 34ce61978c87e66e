/**
 * What patterns and second opinion say about a labelled conversation after each message, kept so that cuts can be tried
 * without reading again.
 */
import {
  createAssessor,
  type TacticId,
  type TacticReader,
  TACTIC_IDS,
  LEVELS,
  type Level,
} from '../../packages/engine/src/tactics/index.ts'
import type { OpinionMaker } from '../../packages/engine/src/tactics/opinion/opinion.ts'
import type { Answers } from '../../packages/engine/src/tactics/opinion/questions.ts'
import {
  despairSignOf,
  type DespairSign,
} from '../../packages/engine/src/tactics/opinion/heard-level.ts'
import { signsOf } from '../../packages/engine/src/tactics/opinion/signs.ts'
import { createScanner } from '../../packages/engine/src/tactics/scan.ts'
import type { Labelled } from './texts.ts'

export interface Moment {
  readonly answers: Answers
  readonly byPatterns: Level
  readonly despair: DespairSign
}

export interface Trace {
  readonly labelled: Labelled
  readonly moments: readonly Moment[]
  /** Messages in which patterns found each tactic. */
  readonly found: ReadonlyMap<TacticId, ReadonlySet<number>>
  /** Logits of each message, by `TACTIC_IDS`, with the side that may show the tactic; -Infinity where it may not. */
  readonly heard: readonly (readonly number[])[]
}

/** `patterns` is a reader without anything learned. */
export function traceOf(labelled: Labelled, patterns: TacticReader, make: OpinionMaker): Trace {
  const { conversation } = labelled
  const owner = conversation.participants.find((participant) => participant.owner)?.id
  const opinion = make(owner)
  const scanner = createScanner(patterns)
  const assessor = createAssessor(conversation, patterns)
  const moments: Moment[] = []
  const heard: (readonly number[])[] = []
  for (const [index, message] of conversation.messages.entries()) {
    assessor.push(message)
    const { tokens, matches } = scanner.scan(message, index)
    const said = { tokens, kind: message.kind ?? 'text', signs: signsOf(matches) }
    const { answers, tactics } = opinion.hear(said, message.from)
    moments.push({
      answers,
      byPatterns: assessor.current().level,
      despair: despairSignOf(matches),
    })
    heard.push(Array.from(tactics, (logit, at) => (fits(at, message.from) ? logit : -Infinity)))
  }
  const { findings } = assessor.current()
  const found = new Map<TacticId, Set<number>>()
  for (const { tactic, message } of findings)
    found.set(tactic, (found.get(tactic) ?? new Set()).add(message))
  return { labelled, moments, found, heard }

  function fits(tactic: number, from: string): boolean {
    const id = TACTIC_IDS[tactic]
    const who = id === undefined ? undefined : patterns.guides.get(id)?.who
    return owner === undefined || id === 'self-harm-risk' || (from === owner) === (who === 'owner')
  }
}

export function rank(level: Level): number {
  return LEVELS.indexOf(level)
}
