/** What the second opinion heard in one message, at the words that speak most for it, and what it hears nothing of. */
import { isAlwaysHeard } from '../frames.ts'
import type { Match } from '../scan.ts'
import type { FoldedToken } from '../tokens.ts'
import { TACTIC_IDS, type TacticId } from '../types.ts'
import type { Heard } from './opinion.ts'

const NOTHING: readonly Match[] = []

/** Fewer words say little to whoever reads them as a reason: 'hour', beside 'have one hour'. */
const FEWEST_WORDS = 3

/** The first and the last of some words. */
type Words = readonly [first: number, last: number]

export interface HeardIn {
  readonly heard: Heard
  readonly tokens: readonly FoldedToken[]
  readonly text: string
  /** Index of the message. */
  readonly message: number
}

/** One match for each tactic that fits and whose logit is above its cut. `cuts` go by `TACTIC_IDS`. */
export function findHeard(
  told: HeardIn,
  cuts: readonly number[],
  fits: (tactic: TacticId) => boolean,
): readonly Match[] {
  const { tactics } = told.heard
  let found: Match[] | null = null
  for (let at = 0; at < cuts.length; at += 1) {
    if ((tactics[at] ?? 0) <= (cuts[at] ?? 0)) continue
    const tactic = TACTIC_IDS[at]
    if (tactic === undefined || !fits(tactic)) continue
    found ??= []
    found.push(...toMatch(told, tactic))
  }
  return found ?? NOTHING
}

/** The logit up to which a hint of a tactic is taken back: seven in eight of those that it drops are wrong (decision 0037). */
const DENIED = -1

/** Whether the opinion hears nothing of what a pattern only hints at. Signs of self-harm are never taken back. */
export function isDenied({ tactic, weak, told }: Match, { tactics }: Heard): boolean {
  if (!weak || told || isAlwaysHeard(tactic)) return false
  return (tactics[TACTIC_IDS.indexOf(tactic)] ?? 0) <= DENIED
}

/** The likeliest tactic of those that fit, however unlikely; nothing where the message has no words. */
export function findMost(told: HeardIn, fits: (tactic: TacticId) => boolean): readonly Match[] {
  let most: TacticId | null = null
  let highest = -Infinity
  for (const [at, tactic] of TACTIC_IDS.entries()) {
    const logit = told.heard.tactics[at] ?? 0
    if (logit <= highest || !fits(tactic)) continue
    most = tactic
    highest = logit
  }
  return most === null ? [] : toMatch(told, most)
}

function toMatch({ heard, tokens, text, message }: HeardIn, tactic: TacticId): readonly Match[] {
  const [first, last] = widen(heard.wordsFor(tactic) ?? [0, tokens.length - 1], tokens)
  const start = tokens[first]?.start
  const end = tokens[last]?.end
  if (start === undefined || end === undefined) return []
  return [
    { tactic, who: 'other', told: false, weak: true, stretches: [{ message, text, start, end }] },
  ]
}

/** A run of words with those around it, until there are enough of them or the sentence ends. */
function widen([first, last]: Words, tokens: readonly FoldedToken[]): Words {
  let from = first
  let to = last
  while (to - from + 1 < FEWEST_WORDS) {
    const goesBack = tokens[from]?.fresh === false && from > 0
    const goesOn = tokens[to + 1]?.fresh === false
    if (!goesBack && !goesOn) break
    if (goesBack) from -= 1
    else to += 1
  }
  return [from, to]
}
