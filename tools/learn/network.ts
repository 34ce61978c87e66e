/**
 * Teaches the second opinion (`packages/engine/src/tactics/opinion`): stochastic gradient descent with a step of its own
 * for each row (AdaGrad, Duchi et al., 2011), features left out by chance. The same texts, options and Node give the same
 * numbers. It learns two things at once: which tactics a message shows, and what a side's messages amount to. Longer than
 * other files, since the way forward and the way back share their arrays.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes run within arrays that are made here; a value in place of a missing one would hide a mistake in the sums. */
import { TACTIC_IDS } from '../../packages/engine/src/tactics/index.ts'
import {
  CALM,
  CARRIED,
  COUNTS,
  FAR,
  LEAK,
  NEAR,
  POOLS,
  QUESTIONS,
  type OpinionCuts,
  type OpinionWeights,
} from '../../packages/engine/src/tactics/opinion/weights.ts'
import { createChance } from './chance.ts'
import type { Lesson } from './lesson.ts'

export interface TeachOptions {
  readonly buckets: number
  readonly dims: number
  readonly hidden: number
  readonly epochs: number
  /** Length of a first step. */
  readonly rate: number
  /** The share of features that is left out, each time others. */
  readonly dropped: number
  /** The share of conversations that is read from somewhere in their middle. */
  readonly cropped: number
  /** How much the tactics of a message weigh beside the questions. */
  readonly tacticWeight: number
  readonly seed: number
}

/** Found best of some thirty tries on writers left out. */
export const TEACHING: TeachOptions = {
  buckets: 2 ** 15,
  dims: 24,
  hidden: 24,
  epochs: 11,
  rate: 0.1,
  dropped: 0.5,
  cropped: 0.3,
  tacticWeight: 0.5,
  seed: 1,
}

const ADA_START = 1e-3
const ROW_DECAY = 1e-5
const INNER_DECAY = 1e-5
/** The share of the first step that the last one keeps. */
const LAST_RATE = 0.15
const QUESTION_WEIGHT = 0.5
const TACTIC_COUNT = TACTIC_IDS.length

interface Part {
  readonly values: Float32Array
  readonly gradient: Float32Array
  readonly seen: Float32Array
}

/** Learns from all lessons, and gives the weights in the shape that the engine reads. */
export function teach(
  lessons: readonly Lesson[],
  options: TeachOptions,
  cuts: OpinionCuts,
): OpinionWeights {
  const { dims, hidden, buckets } = options
  const width = POOLS * dims + COUNTS
  const chance = createChance(options.seed)
  const rows = fill(buckets * dims, 0.05)
  const rowsSeen = new Float32Array(buckets).fill(ADA_START)
  const bias = part(dims, 0)
  const tactics = part(TACTIC_COUNT * dims, 0.2)
  const tacticsBias = part(TACTIC_COUNT, 0, -3)
  const inner = part(hidden * width, 0.15)
  const innerBias = part(hidden, 0)
  const outer = part(QUESTIONS.length * hidden, 0.3)
  const outerBias = part(QUESTIONS.length, 0, -2)
  const parts = [bias, tactics, tacticsBias, inner, innerBias, outer, outerBias]

  const pooled = new Float64Array(width)
  const source = new Int32Array(POOLS * dims)
  const units = new Float64Array(hidden)
  const unitsGradient = new Float64Array(hidden)
  const logits = new Float64Array(QUESTIONS.length)

  const order = lessons.map((_, index) => index)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - ((1 - LAST_RATE) * epoch) / options.epochs)
    shuffle(order)
    for (const index of order) learn(lessons[index]!, rate)
  }
  return quantise()

  function fill(length: number, spread: number, value = 0): Float32Array {
    const values = new Float32Array(length).fill(value)
    if (spread > 0) for (let at = 0; at < length; at += 1) values[at] = (chance() * 2 - 1) * spread
    return values
  }

  function part(length: number, spread: number, value = 0): Part {
    return {
      values: fill(length, spread, value),
      gradient: new Float32Array(length),
      seen: new Float32Array(length).fill(ADA_START),
    }
  }

  function shuffle(numbers: number[]): void {
    for (let at = numbers.length - 1; at > 0; at -= 1) {
      const other = Math.floor(chance() * (at + 1))
      const kept = numbers[at]!
      numbers[at] = numbers[other]!
      numbers[other] = kept
    }
  }

  function learn(whole: Lesson, rate: number): void {
    const lesson = crop(whole)
    const kept = lesson.features.map((features) =>
      features.filter(() => chance() > options.dropped),
    )
    const factors = kept.map((features) => 1 / Math.sqrt(features.length + CALM))
    const sums = kept.map((features, message) => sumOf(features, factors[message]!))
    const meanings = sums.map((sum, message) =>
      meaningOf(sum, continues(lesson, message) ? sums[message - 1] : undefined),
    )
    const gradients = meanings.map(() => new Float64Array(dims))
    for (const [message, shown] of lesson.tactics.entries()) {
      learnTactics(shown, meanings[message]!, gradients[message]!)
    }
    if (lesson.from !== null)
      for (const side of lesson.sides) learnSide(lesson, lesson.from, side, meanings, gradients)
    for (const [message, gradient] of gradients.entries()) {
      const meaning = meanings[message]!
      for (let dim = 0; dim < dims; dim += 1) {
        if (meaning[dim]! <= 0) gradient[dim]! *= LEAK
        bias.gradient[dim]! += gradient[dim]!
      }
    }
    for (const [message, features] of kept.entries()) {
      const own = gradients[message]!
      const next = continues(lesson, message + 1) ? gradients[message + 1] : undefined
      learnRows(
        features,
        own.map(
          (value, dim) =>
            (value + (next === undefined ? 0 : CARRIED * next[dim]!)) * factors[message]!,
        ),
        rate,
      )
    }
    for (const { values, gradient, seen } of parts) {
      for (let at = 0; at < values.length; at += 1) {
        const slope = gradient[at]!
        if (slope === 0) continue
        seen[at]! += slope * slope
        values[at]! -= (rate * slope) / Math.sqrt(seen[at]!)
        gradient[at] = 0
      }
    }
  }

  /** People often show the end of a chat only. */
  function crop(lesson: Lesson): Lesson {
    const length = lesson.features.length
    if (lesson.from === null || length <= 6 || chance() >= options.cropped) return lesson
    const first = Math.min(...lesson.since.slice(0, 2), length - 3)
    const start = Math.floor(chance() * Math.min(first + 1, length - 3))
    return {
      ...lesson,
      from: lesson.from.slice(start),
      features: lesson.features.slice(start),
      tactics: lesson.tactics.slice(start),
      since: lesson.since.map((since) => Math.max(0, since - start)),
    }
  }

  function continues({ from }: Lesson, message: number): boolean {
    return (
      from !== null && message > 0 && message < from.length && from[message] === from[message - 1]
    )
  }

  function sumOf(features: readonly number[], factor: number): Float64Array {
    const sum = new Float64Array(dims)
    for (const bucket of features)
      for (let dim = 0; dim < dims; dim += 1) sum[dim]! += rows[bucket * dims + dim]!
    for (let dim = 0; dim < dims; dim += 1) sum[dim]! *= factor
    return sum
  }

  function meaningOf(sum: Float64Array, before: Float64Array | undefined): Float64Array {
    return sum.map((value, dim) => {
      const total = value + (before === undefined ? 0 : CARRIED * before[dim]!) + bias.values[dim]!
      return total > 0 ? total : LEAK * total
    })
  }

  function learnTactics(
    shown: ReadonlySet<number>,
    meaning: Float64Array,
    gradient: Float64Array,
  ): void {
    for (let tactic = 0; tactic < TACTIC_COUNT; tactic += 1) {
      const row = tactic * dims
      let logit = tacticsBias.values[tactic]!
      for (let dim = 0; dim < dims; dim += 1) logit += tactics.values[row + dim]! * meaning[dim]!
      const slope = (likelihood(logit) - (shown.has(tactic) ? 1 : 0)) * options.tacticWeight
      if (Math.abs(slope) < 1e-4) continue
      for (let dim = 0; dim < dims; dim += 1) {
        gradient[dim]! += slope * tactics.values[row + dim]!
        tactics.gradient[row + dim]! += slope * meaning[dim]!
      }
      tacticsBias.gradient[tactic]! += slope
    }
  }

  function learnSide(
    lesson: Lesson,
    from: readonly string[],
    side: string,
    meanings: readonly Float64Array[],
    gradients: readonly Float64Array[],
  ): void {
    for (const [message, writer] of from.entries()) {
      if (writer !== side && lesson.owner !== undefined && writer !== lesson.owner) continue
      pool(lesson, from, side, meanings, message)
      answer()
      unitsGradient.fill(0)
      for (const [question, since] of lesson.since.entries()) {
        const wanted = message >= since ? 1 : 0
        const slope =
          (likelihood(logits[question]!) - wanted) *
          QUESTION_WEIGHT *
          weightOf(question, message - since)
        if (Math.abs(slope) < 1e-5) continue
        for (let unit = 0; unit < hidden; unit += 1) {
          unitsGradient[unit]! += slope * outer.values[question * hidden + unit]!
          outer.gradient[question * hidden + unit]! += slope * units[unit]!
        }
        outerBias.gradient[question]! += slope
      }
      for (let unit = 0; unit < hidden; unit += 1) {
        const slope = unitsGradient[unit]! * (units[unit]! > 0 ? 1 : LEAK)
        if (Math.abs(slope) < 1e-6) continue
        const row = unit * width
        for (let at = 0; at < width; at += 1) {
          inner.gradient[row + at]! += slope * pooled[at]! + INNER_DECAY * inner.values[row + at]!
        }
        for (let at = 0; at < POOLS * dims; at += 1) {
          const origin = source[at]!
          if (origin >= 0) gradients[origin]![at % dims]! += slope * inner.values[row + at]!
        }
        innerBias.gradient[unit]! += slope
      }
    }
  }

  function pool(
    lesson: Lesson,
    from: readonly string[],
    side: string,
    meanings: readonly Float64Array[],
    message: number,
  ): void {
    pooled.fill(0)
    source.fill(-1)
    const counts = new Map<string, number>()
    for (let back = message; back >= 0; back -= 1) {
      const writer = from[back] ?? ''
      if (writer !== side && lesson.owner !== undefined && writer !== lesson.owner) continue
      const nth = counts.get(writer) ?? 0
      counts.set(writer, nth + 1)
      if (nth >= FAR) continue
      const meaning = meanings[back]!
      const near = writer === side ? 0 : 2 * dims
      for (let dim = 0; dim < dims; dim += 1) {
        if (nth < NEAR) keepGreatest(near + dim, meaning[dim]!, back)
        keepGreatest(near + dims + dim, meaning[dim]!, back)
      }
    }
    const own = counts.get(side) ?? 0
    const others = [...counts.values()].reduce((sum, count) => sum + count, 0) - own
    pooled.set(
      [Math.min(1, own / 10), Math.min(1, others / 10), Math.sign(own), Math.sign(others)],
      POOLS * dims,
    )
  }

  function keepGreatest(at: number, value: number, message: number): void {
    if (source[at]! >= 0 && value <= pooled[at]!) return
    pooled[at] = value
    source[at] = message
  }

  function answer(): void {
    for (let unit = 0; unit < hidden; unit += 1) {
      let sum = innerBias.values[unit]!
      for (let at = 0; at < width; at += 1) sum += inner.values[unit * width + at]! * pooled[at]!
      units[unit] = sum > 0 ? sum : LEAK * sum
    }
    for (let question = 0; question < QUESTIONS.length; question += 1) {
      let logit = outerBias.values[question]!
      for (let unit = 0; unit < hidden; unit += 1)
        logit += outer.values[question * hidden + unit]! * units[unit]!
      logits[question] = logit
    }
  }

  function learnRows(features: readonly number[], gradient: Float64Array, rate: number): void {
    let square = 0
    for (const value of gradient) square += value * value
    if (square < 1e-14) return
    square /= dims
    for (const bucket of features) {
      rowsSeen[bucket]! += square
      const step = rate / Math.sqrt(rowsSeen[bucket]!)
      const keep = 1 - step * ROW_DECAY
      const row = bucket * dims
      for (let dim = 0; dim < dims; dim += 1)
        rows[row + dim] = rows[row + dim]! * keep - step * gradient[dim]!
    }
  }

  function quantise(): OpinionWeights {
    // A few rows are far out; cutting them off costs less than a coarser step for all.
    const sizes = Float32Array.from(rows, Math.abs).sort()
    const most = sizes[Math.floor(sizes.length * 0.9995)]!
    const step = most / 127
    return {
      buckets,
      dims,
      hidden,
      rows: Int8Array.from(rows, (value) =>
        Math.max(-127, Math.min(127, Math.round(value / step))),
      ),
      step,
      bias: rounded(bias),
      tactics: rounded(tactics),
      tacticsBias: rounded(tacticsBias),
      inner: rounded(inner),
      innerBias: rounded(innerBias),
      outer: rounded(outer),
      outerBias: rounded(outerBias),
      cuts,
    }
  }
}

/** How much a message counts: an emergency has to be heard when it begins; what is said long after is less clear. */
function weightOf(question: number, late: number): number {
  if (question === 0) return late >= 0 ? (late < 8 ? 1 : 0.3) : late >= -2 ? 0.3 : 0.6
  if (question === 1) return late >= 0 ? 0.5 : 0.4
  return late >= 0 ? (late < 5 ? 1 : 0.2) : 0.3
}

function likelihood(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

function rounded({ values }: Part): readonly number[] {
  return Array.from(values, (value) => Number(value.toPrecision(5)))
}
