/**
 * A learned second opinion on a chat, message by message: how much what one side wrote of late, with the answers to it,
 * is like an emergency, an approach, despair; and which tactics a message is like. It gives numbers to compare with the
 * cuts of `weights.ts`; `heard-level.ts` says what follows. Names, platforms, ids and times are not looked at.
 *
 * The shape is a deep averaging network (Iyyer et al., 2015) whose messages are pooled by their greatest values, side by
 * side; a few of them are asked and their answers averaged (Hansen and Salamon, 1990). `tools/learn` teaches it.
 */
import type { FoldedToken } from '../tokens.ts'
import { TACTIC_IDS, type TacticId } from '../types.ts'
import { nameOf } from './buckets.ts'
import { createMeaningReader, type Meaning, type Said } from './message-meaning.ts'
import { createSideMemory, raise, type SideMemory } from './side-memory.ts'
import {
  CARRIED,
  COUNTS,
  LEAK,
  POOLS,
  QUESTIONS,
  SIDE_POOLS,
  type OpinionWeights,
  type Question,
} from './weights.ts'

/** Logits: 0 is as likely as not, as far as the training texts go. */
export type Answers = Readonly<Record<Question, number>>

export interface Heard {
  /** The highest answers about a side other than the owner, after this message. */
  readonly answers: Answers
  /** The side that `answers.emergency` is about; null while nobody but the owner has written. */
  readonly side: string | null
  /** How much this message is like each tactic, by `TACTIC_IDS`. */
  readonly tactics: Float64Array
  /** The words that speak most for a tactic: the first and the last token; null where none speaks for it. */
  readonly wordsFor: (tactic: TacticId) => readonly [number, number] | null
}

/** Listens to one chat. */
export interface Opinion {
  readonly hear: (said: Said, from: string) => Heard
}

/** Makes listeners; what one learns of spellings serves the next. */
export type OpinionMaker = (owner: string | undefined) => Opinion

/** Sides of a group that are looked at with each message: the last ones to write. */
const MOST_SIDES = 4
/** Numbers that are multiplied and added side by side; every stretch holds so many or a multiple. */
const STRIDE = 4
/** Features of a long message: some fifty words. */
const LONG = 500

export function createOpinionMaker(weights: OpinionWeights): OpinionMaker {
  const meanings = createMeaningReader(weights)
  const { members, hidden } = weights
  for (const length of [weights.dims, members * hidden, COUNTS])
    if (length % STRIDE !== 0) throw new RangeError(`${length} numbers are not taken in fours`)
  /** Of all members, as everywhere in this file. */
  const dims = members * weights.dims
  const width = POOLS * weights.dims + COUNTS
  if (weights.inner.length !== members * hidden * width)
    throw new RangeError(
      `weights.inner holds ${weights.inner.length} numbers, not ${members * hidden * width}`,
    )
  const bias = Float64Array.from(weights.bias)
  const tacticRows = Float64Array.from(weights.tactics)
  const tacticsBias = Float64Array.from(weights.tacticsBias)
  const inner = Float64Array.from(weights.inner)
  const innerBias = Float64Array.from(weights.innerBias)
  const outer = Float64Array.from(weights.outer)
  const outerBias = Float64Array.from(weights.outerBias)
  const pools = Array.from({ length: POOLS }, () => new Float64Array(dims))
  const counts = new Float64Array(COUNTS)
  const innerUnits = new Float64Array(members * hidden)
  /** A side that has not written: whoever the owner writes to. */
  const nobody = createSideMemory(dims)

  function toUnits(sum: Float64Array, before: Float64Array | null): Float64Array {
    const units = new Float64Array(dims)
    for (let dim = 0; dim < dims; dim += 1) {
      const carried = before === null ? 0 : CARRIED * (before[dim] ?? 0)
      units[dim] = leak((sum[dim] ?? 0) + carried + (bias[dim] ?? 0))
    }
    return units
  }

  /** The stretch of words that adds most to a tactic's logit. */
  function wordsFor(
    tokens: readonly FoldedToken[],
    units: Float64Array,
    tactic: TacticId,
  ): readonly [number, number] | null {
    const row = TACTIC_IDS.indexOf(tactic) * dims
    let best: readonly [number, number] | null = null
    let most = 0
    let start = 0
    let sum = 0
    for (const [at, token] of tokens.entries()) {
      const word = meanings.ofWord(nameOf(token))
      for (let dim = 0; dim < dims; dim += 1) {
        const slope = (units[dim] ?? 0) > 0 ? 1 : LEAK
        sum += (tacticRows[row + dim] ?? 0) * slope * (word[dim] ?? 0)
      }
      if (sum <= 0) {
        sum = 0
        start = at + 1
      } else if (sum > most) {
        most = sum
        best = [start, at]
      }
    }
    return best
  }

  /** Answers to the questions about a side, with what `others` said. */
  function answer(side: SideMemory, others: readonly SideMemory[]): Answers {
    let written = 0
    for (const [at, own] of side.pools.entries()) {
      pools[at]?.set(own)
      pools[SIDE_POOLS + at]?.fill(0)
    }
    for (const other of others) {
      if (other.count() === 0) continue
      for (const [at, said] of other.pools.entries()) {
        const pool = pools[SIDE_POOLS + at]
        if (written === 0) pool?.set(said)
        else if (pool !== undefined) raise(pool, said)
      }
      written += other.count()
    }
    for (const [at, count] of [side.count(), written].entries()) {
      counts[at] = Math.min(1, count / 10)
      counts[2 + at] = Math.sign(count)
    }
    for (let unit = 0; unit < members * hidden; unit += 1) innerUnits[unit] = innerUnit(unit)
    const logit = (question: number): number =>
      (outerBias[question] ?? 0) +
      dot(outer, question * members * hidden, innerUnits, 0, members * hidden)
    return { emergency: logit(0), warning: logit(1), despair: logit(2) }
  }

  /** A member's unit sees that member's numbers only. */
  function innerUnit(unit: number): number {
    const from = Math.floor(unit / hidden) * weights.dims
    let row = unit * width
    let sum = innerBias[unit] ?? 0
    for (const pool of pools) {
      sum += dot(inner, row, pool, from, weights.dims)
      row += weights.dims
    }
    return leak(sum + dot(inner, row, counts, 0, COUNTS))
  }

  return (owner) => {
    const sides = new Map<string, SideMemory>()
    let lastFrom: string | null = null
    let lastSum: Float64Array | null = null
    /** Sides other than the owner, the last one to write at the end. */
    let last: readonly string[] = []

    function sideOf(id: string): SideMemory {
      let side = sides.get(id)
      if (side === undefined) {
        side = createSideMemory(dims)
        sides.set(id, side)
      }
      return side
    }

    return {
      hear: (said, from) => {
        const sum = calm(meanings.read(said))
        const units = toUnits(sum, from === lastFrom ? lastSum : null)
        lastFrom = from
        lastSum = sum
        sideOf(from).add(units)
        if (from !== owner) last = [...last.filter((id) => id !== from), from].slice(-MOST_SIDES)
        let answers: Answers | null = null
        let about: string | null = null
        for (const id of last) {
          if (from !== owner && id !== from) continue
          const others = owner === undefined ? last.filter((other) => other !== id) : [owner]
          const some = answer(sideOf(id), others.map(sideOf))
          if (answers === null || some.emergency > answers.emergency) about = id
          answers = answers === null ? some : greatest(answers, some)
        }
        answers ??= answer(nobody, [sideOf(from)])
        const tactics = new Float64Array(TACTIC_IDS.length)
        for (let tactic = 0; tactic < tactics.length; tactic += 1) {
          tactics[tactic] =
            (tacticsBias[tactic] ?? 0) + dot(tacticRows, tactic * dims, units, 0, dims)
        }
        return {
          answers,
          side: about,
          tactics,
          wordsFor: (tactic) => wordsFor(said.tokens, units, tactic),
        }
      },
    }
  }
}

/**
 * A sum grows with the root of a message's length. Hardly any text that was learned from is longer than this; a whole
 * letter would be heard louder than any of them, so from here on it grows no more.
 */
function calm({ sum, factor }: Meaning): Float64Array {
  const length = 1 / (factor * factor)
  return length <= LONG ? sum : sum.map((value) => value * Math.sqrt(LONG / length))
}

function greatest(left: Answers, right: Answers): Answers {
  const both = QUESTIONS.map((question) => [question, Math.max(left[question], right[question])])
  return Object.fromEntries(both) as Answers
}

/** A stretch of a matrix with a stretch of a vector, in sums that need not wait for one another. */
function dot(
  rows: Float64Array,
  row: number,
  values: Float64Array,
  from: number,
  length: number,
): number {
  let sum0 = 0
  let sum1 = 0
  let sum2 = 0
  let sum3 = 0
  for (let at = 0; at < length; at += STRIDE) {
    sum0 += (rows[row + at] ?? 0) * (values[from + at] ?? 0)
    sum1 += (rows[row + at + 1] ?? 0) * (values[from + at + 1] ?? 0)
    sum2 += (rows[row + at + 2] ?? 0) * (values[from + at + 2] ?? 0)
    sum3 += (rows[row + at + 3] ?? 0) * (values[from + at + 3] ?? 0)
  }
  return sum0 + sum1 + (sum2 + sum3)
}

function leak(value: number): number {
  return value > 0 ? value : LEAK * value
}
