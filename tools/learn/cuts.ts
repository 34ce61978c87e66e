/**
 * Where to cut: from which logit on the second opinion says yes. Chosen on conversations whose writers the weights had
 * not seen, within a budget of false alarms.
 */
import { TACTIC_IDS, type TacticId } from '../../packages/engine/src/tactics/index.ts'
import type { OpinionCuts } from '../../packages/engine/src/tactics/opinion/weights.ts'
import {
  FIRST_MESSAGE,
  despairOf,
  type DespairSign,
} from '../../packages/engine/src/tactics/opinion/heard-level.ts'
import { sinceOf } from './lessons.ts'
import { rank, type Trace } from './trace.ts'

/** Never says yes. */
export const UNCUT: OpinionCuts = {
  emergency: Infinity,
  emergencyAgreed: Infinity,
  warning: Infinity,
  warningAgreed: Infinity,
  despair: Infinity,
  despairHinted: Infinity,
  tactics: Object.fromEntries(TACTIC_IDS.map((tactic) => [tactic, Infinity])) as Record<
    TacticId,
    number
  >,
}

/** Shares of false alarms that may be spent. */
export interface Budget {
  /** Of look-alikes, taken for an emergency. */
  readonly emergency: number
  /** Of ordinary chats, taken for an emergency. */
  readonly ordinaryEmergency: number
  readonly warning: number
  readonly ordinaryWarning: number
  /** Of chats without any risk of self-harm. */
  readonly despair: number
  readonly ordinaryDespair: number
  /** The same, beyond these, where patterns found a hint of it. */
  readonly despairHinted: number
}

const STEP = 0.25
const LOWEST = -4
const HIGHEST = 30
/** Tactics with fewer examples keep a careful cut. */
const FEWEST_EXAMPLES = 12
const CAREFUL = 1
/** A reason that is not true costs a person's trust: being right counts twice as much as finding all (β² of an F score). */
const FINDING = 0.5

/** The highest answers to a question in a conversation: at all, and while the patterns say the same. */
interface Peak {
  readonly alone: number
  readonly agreed: number
}

export function chooseCuts(
  labelled: readonly Trace[],
  ordinary: readonly Trace[],
  budget: Budget,
): OpinionCuts {
  const harmless = labelled.filter(({ labelled: { labels } }) => rank(labels.level) <= 1)
  const emergency = best('emergency', 0, {
    harmless: budget.emergency,
    ordinary: budget.ordinaryEmergency,
  })
  const warning = best('warning', 1, { harmless: budget.warning, ordinary: budget.ordinaryWarning })
  const despair = lowestCut((trace) => deepestDespair(trace), HIGHEST, {
    harmless: budget.despair,
    ordinary: budget.ordinaryDespair,
  })
  return {
    emergency: emergency.alone,
    emergencyAgreed: emergency.agreed,
    warning: warning.alone,
    warningAgreed: warning.agreed,
    despair,
    despairHinted: hintedCut(despair),
    tactics: tacticCuts(labelled),
  }

  /** The pair of cuts that finds most within the shares of false alarms. */
  function best(
    question: 'emergency' | 'warning',
    number: 0 | 1,
    shares: { readonly harmless: number; readonly ordinary: number },
  ): Peak {
    const peaks = (traces: readonly Trace[]): readonly Peak[] =>
      traces.map((trace) => peakOf(trace, question))
    const wanted = peaks(
      labelled.filter(({ labelled: { labels } }) => sinceOf(labels)[number] < Infinity),
    )
    const quiet = peaks(harmless)
    const everyday = peaks(ordinary)
    let most = -1
    let chosen: Peak = { alone: HIGHEST, agreed: HIGHEST }
    for (let alone = LOWEST; alone <= HIGHEST; alone += STEP) {
      for (let agreed = LOWEST; agreed <= alone; agreed += 2 * STEP) {
        const reaches = (peak: Peak): boolean => peak.alone > alone || peak.agreed > agreed
        if (countWhere(quiet, reaches) > shares.harmless * quiet.length) continue
        if (countWhere(everyday, reaches) > shares.ordinary * everyday.length) continue
        const found = countWhere(wanted, reaches)
        if (found <= most) continue
        most = found
        chosen = { alone, agreed }
      }
    }
    return chosen
  }

  /** The lowest cut within the shares of false alarms. */
  function lowestCut(
    deepest: (trace: Trace) => number,
    highest: number,
    shares: { readonly harmless: number; readonly ordinary: number },
  ): number {
    const quiet = harmless.map(deepest)
    const everyday = ordinary.map(deepest)
    for (let cut = LOWEST; cut < highest; cut += STEP) {
      const shows = (depth: number): boolean => depth > cut
      if (countWhere(quiet, shows) > shares.harmless * quiet.length) continue
      if (countWhere(everyday, shows) <= shares.ordinary * everyday.length) return cut
    }
    return highest
  }

  /** Counts false alarms only in chats that are not taken for despair without the hint. */
  function hintedCut(despair: number): number {
    const deepest = (trace: Trace): number =>
      deepestDespair(trace) > despair ? -Infinity : deepestDespair(trace, 'hinted')
    return lowestCut(deepest, despair, {
      harmless: budget.despairHinted,
      ordinary: budget.ordinaryDespair,
    })
  }
}

/** Over all messages, or over those with a sign alone. */
function deepestDespair({ moments, heard }: Trace, sign?: DespairSign): number {
  const depths = moments.map(({ answers, despair }, message) =>
    sign === undefined || despair === sign ? despairOf(answers, heard[message] ?? []) : -Infinity,
  )
  return Math.max(-Infinity, ...depths)
}

/** `levelOf` says with these whether a cut is passed. */
function peakOf({ moments }: Trace, question: 'emergency' | 'warning'): Peak {
  let alone = -Infinity
  let agreed = -Infinity
  for (const [message, { answers, byPatterns }] of moments.entries()) {
    const answer = answers[question] - (message === 0 ? FIRST_MESSAGE : 0)
    alone = Math.max(alone, answer)
    if (rank(byPatterns) >= rank(question)) agreed = Math.max(agreed, answer)
  }
  return { alone, agreed }
}

/** For each tactic the cut with the best F score, counted in messages and in conversations alike, beside what patterns find. */
function tacticCuts(labelled: readonly Trace[]): Readonly<Record<TacticId, number>> {
  return Object.fromEntries(
    TACTIC_IDS.map((tactic, at) => {
      let best = CAREFUL
      let most = -1
      const examples = countWhere(
        labelled,
        ({ labelled: { labels } }) => labels.tactics[tactic] !== undefined,
      )
      if (examples < FEWEST_EXAMPLES) return [tactic, CAREFUL]
      for (let cut = -2; cut <= 4; cut += STEP) {
        const score = fScore(labelled, tactic, at, cut)
        if (score <= most) continue
        most = score
        best = cut
      }
      return [tactic, best]
    }),
  ) as Record<TacticId, number>
}

function fScore(labelled: readonly Trace[], tactic: TacticId, at: number, cut: number): number {
  let right = 0
  let all = 0
  let chatsRight = 0
  let chats = 0
  for (const {
    labelled: { labels },
    found,
    heard,
  } of labelled) {
    const wanted = new Set(labels.tactics[tactic] ?? [])
    const shown = new Set(found.get(tactic) ?? [])
    for (const [message, logits] of heard.entries())
      if ((logits[at] ?? -Infinity) > cut) shown.add(message)
    for (const message of shown) if (wanted.has(message)) right += 1
    all += FINDING * wanted.size + shown.size
    if (wanted.size > 0 && shown.size > 0) chatsRight += 1
    chats += FINDING * Math.sign(wanted.size) + Math.sign(shown.size)
  }
  return (1 + FINDING) * (right / Math.max(1, all) + chatsRight / Math.max(1, chats))
}

function countWhere<Thing>(things: readonly Thing[], holds: (thing: Thing) => boolean): number {
  let count = 0
  for (const thing of things) if (holds(thing)) count += 1
  return count
}
