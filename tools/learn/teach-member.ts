/**
 * Teaches one member: stochastic gradient descent with a step of its own for each row (AdaGrad, Duchi et al., 2011),
 * features left out by chance. It learns two things at once: which tactics a message shows, and what a side's messages
 * amount to. Longer than other files, since the way forward and the way back share their arrays; these are made once, for
 * the longest lesson.
 */
/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Indexes run within arrays that are made here; a value in place of a missing one would hide a mistake in the sums. */
import { TACTIC_IDS } from '../../packages/engine/src/tactics/index.ts'
import { bucketOf } from '../../packages/engine/src/tactics/opinion/buckets.ts'
import {
  CALM,
  CARRIED,
  COUNTS,
  FAR,
  LEAK,
  NEAR,
  POOLS,
  QUESTIONS,
  SIDE_POOLS,
} from '../../packages/engine/src/tactics/opinion/weights.ts'
import { createAdvice, likelihood } from './advice.ts'
import { createChance } from './chance.ts'
import type { Advice, Lesson } from './lesson.ts'
import { createFilterLayer } from './filters.ts'
import { createLeadIn } from './led-in.ts'
import type { Member } from './members.ts'
import { ADA_START, createPart, step, thrown } from './part.ts'
import type { TeachOptions } from './teaching.ts'

/** Shorter chats are read whole. */
const SHORTEST_CUT = 3
const ROW_DECAY = 1e-5
const INNER_DECAY = 1e-5
/** The share of the first step that the last one keeps. */
const LAST_RATE = 0.15
const QUESTION_WEIGHT = 0.5
const TACTIC_COUNT = TACTIC_IDS.length

/** A lesson, or its end, as it is read this time. */
interface Reading {
  readonly lesson: Lesson
  /** Messages before this one are left out. */
  readonly start: number
  readonly length: number
}

/** What is left out while a lesson is read, each time something else. */
type LeftOut = Pick<TeachOptions, 'dropped' | 'wordless'>

const NOTHING_LEFT_OUT: LeftOut = { dropped: 0, wordless: 0 }

/** `concepts` says how many there are. */
export type MemberOptions = TeachOptions & { readonly concepts: number }

/** A member that has learned, and can be asked. */
interface Taught {
  readonly member: Member
  readonly advise: (lesson: Lesson) => Advice
}

/** `nth`, from 0, decides by what chance it learns and which features it throws together; teachers are counted on after the members that are kept. */
export function teachMember(
  lessons: readonly Lesson[],
  { dims, hidden, filters, buckets, concepts, ...options }: MemberOptions,
  nth: number,
): Taught {
  const width = POOLS * dims + COUNTS
  const bits = Math.log2(buckets)
  const chance = createChance(options.seed + 7919 * nth)
  const rows = thrown(buckets * dims, 0.05, chance)
  const rowsSeen = new Float32Array(buckets).fill(ADA_START)
  const bias = createPart(dims, chance)
  const tactics = createPart(TACTIC_COUNT * dims, chance, { spread: 0.2 })
  const tacticsBias = createPart(TACTIC_COUNT, chance, { value: -3 })
  const inner = createPart(hidden * width, chance, { spread: 0.15 })
  const innerBias = createPart(hidden, chance)
  const outer = createPart(QUESTIONS.length * hidden, chance, { spread: 0.3 })
  const outerBias = createPart(QUESTIONS.length, chance, { value: -2 })
  /** A lesson may follow another one. */
  const longest = 2 * Math.max(...lessons.map(({ features }) => features.length))
  const filtering = createFilterLayer(
    { filters, dims, concepts, messages: longest, decay: ROW_DECAY },
    chance,
  )
  const parts = [
    ...[bias, tactics, tacticsBias, inner, innerBias, outer, outerBias],
    ...[filtering.bias, filtering.outer],
  ]

  const leadIn = createLeadIn(lessons, options.ledIn, chance)
  const most =
    2 *
    Math.max(
      ...lessons.map(({ features }) =>
        features.reduce((sum, { spelling, sense }) => sum + spelling.length + sense.length, 0),
      ),
    )
  /** Rows of the features that are not left out this time, message after message. */
  const kept = new Int32Array(most + 1)
  const keptStarts = new Int32Array(longest + 1)
  const factors = new Float32Array(longest)
  const sums = new Float32Array(longest * dims)
  const meanings = new Float32Array(longest * dims)
  const gradients = new Float32Array(longest * dims)
  const sumGradient = new Float32Array(dims)
  const rowGradient = new Float32Array(dims)
  const pooled = new Float32Array(width)
  const source = new Int32Array(POOLS * dims)
  const units = new Float32Array(hidden)
  const unitsGradient = new Float32Array(hidden)
  const logits = new Float32Array(QUESTIONS.length)

  const averaged = Math.min(options.averaged, options.epochs)
  const learned = [rows, filtering.rows, ...parts.map(({ values }) => values)]
  const means = learned.map((values) => new Float64Array(values.length))
  const order = lessons.map((_, index) => index)
  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    const rate = options.rate * (1 - ((1 - LAST_RATE) * epoch) / options.epochs)
    shuffle(order)
    for (const index of order) {
      const lesson = lessons[index]!
      if (lesson.isAlone && chance() >= options.alone) continue
      learn(read(leadIn(lesson)), rate)
    }
    if (epoch >= options.epochs - averaged) addToMeans()
  }
  for (const [at, values] of learned.entries()) values.set(means[at]!)
  return {
    member: {
      rows,
      bias: bias.values,
      tactics: tactics.values,
      tacticsBias: tacticsBias.values,
      inner: inner.values,
      innerBias: innerBias.values,
      outer: outer.values,
      outerBias: outerBias.values,
      filterRows: filtering.rows,
      filterBias: filtering.bias.values,
      filterOuter: filtering.outer.values,
    },
    advise,
  }

  function advise(lesson: Lesson): Advice {
    const advice = createAdvice(lesson)
    const { features, from, sides } = lesson
    const reading = { lesson, start: 0, length: features.length }
    forward(reading, NOTHING_LEFT_OUT)
    for (let message = 0; message < features.length; message += 1) {
      for (let tactic = 0; tactic < TACTIC_COUNT; tactic += 1)
        advice.tactics[message * TACTIC_COUNT + tactic] = tacticLogit(tactic, message * dims)
      if (from === null) continue
      for (const [at, side] of sides.entries()) {
        pool(reading, from, side, message)
        answer()
        advice.sides[at]!.set(logits, message * QUESTIONS.length)
      }
    }
    return advice
  }

  function addToMeans(): void {
    for (const [part, values] of learned.entries()) {
      const mean = means[part]!
      for (let at = 0; at < values.length; at += 1) mean[at]! += values[at]! / averaged
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

  /** People often show the end of a chat only: what alarmed them, with little before it. */
  function read(lesson: Lesson): Reading {
    const length = lesson.features.length
    if (lesson.from === null || length <= SHORTEST_CUT || chance() >= options.cropped)
      return { lesson, start: 0, length }
    const first = Math.min(...lesson.since, length - 1)
    const start = Math.floor(Math.sqrt(chance()) * (first + 1))
    return { lesson, start, length: length - start }
  }

  function learn(reading: Reading, rate: number): void {
    const { lesson, length } = reading
    forward(reading, options)
    gradients.fill(0, 0, length * dims)
    for (let message = 0; message < length; message += 1) learnTactics(reading, message)
    if (lesson.from !== null)
      for (const side of lesson.sides.keys()) learnSide(reading, lesson.from, side)
    for (let message = 0; message < length; message += 1) {
      for (let dim = 0; dim < dims; dim += 1) {
        const at = message * dims + dim
        if (meanings[at]! <= 0) gradients[at]! *= LEAK
        bias.gradient[dim]! += gradients[at]!
      }
    }
    for (let message = 0; message < length; message += 1)
      learnRows(message, continues(reading, message + 1), rate)
    for (const one of parts) step(one, rate)
  }

  function continues({ lesson: { from }, start, length }: Reading, message: number): boolean {
    return (
      from !== null &&
      message > 0 &&
      message < length &&
      from[start + message] === from[start + message - 1]
    )
  }

  /** Fills `kept`, `factors`, `sums` and `meanings`. */
  function forward(reading: Reading, { dropped, wordless }: LeftOut): void {
    const { lesson, start, length } = reading
    let count = 0
    for (let message = 0; message < length; message += 1) {
      keptStarts[message] = count
      const sum = message * dims
      sums.fill(0, sum, sum + dims)
      const { spelling, sense, concepts } = lesson.features[start + message]!
      if (chance() >= wordless) count = addSome(spelling, dropped, sum, count)
      count = addSome(sense, dropped, sum, count)
      const factor = 1 / Math.sqrt(count - keptStarts[message]! + CALM)
      factors[message] = factor
      for (let dim = 0; dim < dims; dim += 1) sums[sum + dim]! *= factor
      filtering.hear({ message, concepts, dropped }, sums, sum)
      const before = continues(reading, message) ? sum - dims : -1
      for (let dim = 0; dim < dims; dim += 1) {
        const carried = before < 0 ? 0 : CARRIED * sums[before + dim]!
        const total = sums[sum + dim]! + carried + bias.values[dim]!
        meanings[sum + dim] = total > 0 ? total : LEAK * total
      }
    }
    keptStarts[length] = count
  }

  /** Adds the rows of the features that are not left out to the sums from `sum` on; gives how many are kept by now. */
  function addSome(features: Uint32Array, dropped: number, sum: number, before: number): number {
    let count = before
    for (const feature of features) {
      if (chance() < dropped) continue
      const row = bucketOf(feature, nth, bits)
      kept[count] = row
      count += 1
      for (let dim = 0; dim < dims; dim += 1) sums[sum + dim]! += rows[row * dims + dim]!
    }
    return count
  }

  function tacticLogit(tactic: number, meaning: number): number {
    let logit = tacticsBias.values[tactic]!
    for (let dim = 0; dim < dims; dim += 1)
      logit += tactics.values[tactic * dims + dim]! * meanings[meaning + dim]!
    return logit
  }

  /** Where advice on a message stands in `advice`; before its beginning for what leads the lesson in. */
  function askedAt({ lesson: { advice }, start }: Reading, message: number): number {
    return start + message - (advice?.first ?? 0)
  }

  function learnTactics(reading: Reading, message: number): void {
    const { lesson, start } = reading
    const advice = lesson.advice?.tactics
    const labels = lesson.tactics[start + message] ?? null
    if (labels === null) return
    const meaning = message * dims
    const asked = askedAt(reading, message)
    for (let tactic = 0; tactic < TACTIC_COUNT; tactic += 1) {
      const label = labels.has(tactic) ? 1 : 0
      const wanted = weigh(label, advice?.[asked * TACTIC_COUNT + tactic])
      const slope = (likelihood(tacticLogit(tactic, meaning)) - wanted) * options.tacticWeight
      if (Math.abs(slope) < 1e-4) continue
      const row = tactic * dims
      for (let dim = 0; dim < dims; dim += 1) {
        gradients[meaning + dim]! += slope * tactics.values[row + dim]!
        tactics.gradient[row + dim]! += slope * meanings[meaning + dim]!
      }
      tacticsBias.gradient[tactic]! += slope
    }
  }

  /** The answer to learn: the label's, moved towards the teachers' unless they were not asked. */
  function weigh(label: number, advised: number | undefined): number {
    if (advised === undefined) return label
    return options.labelShare * label + (1 - options.labelShare) * likelihood(advised)
  }

  /** `at` is the side's place in the lesson's. */
  function learnSide(reading: Reading, from: readonly string[], at: number): void {
    const { lesson, start, length } = reading
    const side = lesson.sides[at]!
    const advice = lesson.advice?.sides[at]
    for (let message = 0; message < length; message += 1) {
      const writer = from[start + message]
      if (writer !== side && lesson.owner !== undefined && writer !== lesson.owner) continue
      pool(reading, from, side, message)
      answer()
      unitsGradient.fill(0)
      const asked = askedAt(reading, message)
      for (const [question, since] of lesson.since.entries()) {
        const late = start + message - Math.max(since, start)
        const wanted = weigh(late >= 0 ? 1 : 0, advice?.[asked * QUESTIONS.length + question])
        const slope =
          (likelihood(logits[question]!) - wanted) * QUESTION_WEIGHT * weightOf(question, late)
        if (Math.abs(slope) < 1e-5) continue
        const row = question * hidden
        for (let unit = 0; unit < hidden; unit += 1) {
          unitsGradient[unit]! += slope * outer.values[row + unit]!
          outer.gradient[row + unit]! += slope * units[unit]!
        }
        outerBias.gradient[question]! += slope
      }
      for (let unit = 0; unit < hidden; unit += 1) learnUnit(unit)
    }
  }

  function learnUnit(unit: number): void {
    const slope = unitsGradient[unit]! * (units[unit]! > 0 ? 1 : LEAK)
    if (Math.abs(slope) < 1e-6) return
    const row = unit * width
    for (let at = 0; at < width; at += 1)
      inner.gradient[row + at]! += slope * pooled[at]! + INNER_DECAY * inner.values[row + at]!
    for (let from = 0; from < POOLS * dims; from += dims) {
      for (let dim = 0; dim < dims; dim += 1) {
        const origin = source[from + dim]!
        if (origin >= 0) gradients[origin + dim]! += slope * inner.values[row + from + dim]!
      }
    }
    innerBias.gradient[unit]! += slope
  }

  /** Fills `pooled`, and in `source` where the meaning that a greatest value came from begins. */
  function pool(
    { lesson: { owner }, start }: Reading,
    from: readonly string[],
    side: string,
    message: number,
  ): void {
    pooled.fill(0)
    source.fill(-1)
    const counts = new Map<string, number>()
    let own = 0
    let others = 0
    for (let back = message; back >= 0; back -= 1) {
      const writer = from[start + back]!
      if (writer !== side && owner !== undefined && writer !== owner) continue
      const nth = counts.get(writer) ?? 0
      counts.set(writer, nth + 1)
      if (writer === side) own += 1
      else others += 1
      if (nth >= FAR) continue
      const latest = writer === side ? 0 : SIDE_POOLS * dims
      if (nth === 0) keepGreatest(latest, back * dims)
      if (nth < NEAR) keepGreatest(latest + dims, back * dims)
      keepGreatest(latest + 2 * dims, back * dims)
    }
    const at = POOLS * dims
    pooled[at] = Math.min(1, own / 10)
    pooled[at + 1] = Math.min(1, others / 10)
    pooled[at + 2] = Math.sign(own)
    pooled[at + 3] = Math.sign(others)
  }

  function keepGreatest(into: number, meaning: number): void {
    for (let dim = 0; dim < dims; dim += 1) {
      const at = into + dim
      const value = meanings[meaning + dim]!
      if (source[at]! >= 0 && value <= pooled[at]!) continue
      pooled[at] = value
      source[at] = meaning
    }
  }

  function answer(): void {
    for (let unit = 0; unit < hidden; unit += 1) {
      let sum = innerBias.values[unit]!
      const row = unit * width
      for (let at = 0; at < width; at += 1) sum += inner.values[row + at]! * pooled[at]!
      units[unit] = sum > 0 ? sum : LEAK * sum
    }
    for (let question = 0; question < QUESTIONS.length; question += 1) {
      let logit = outerBias.values[question]!
      for (let unit = 0; unit < hidden; unit += 1)
        logit += outer.values[question * hidden + unit]! * units[unit]!
      logits[question] = logit
    }
  }

  /** What the next message of the same side carried on counts for this one's words as well. */
  function learnRows(message: number, isContinued: boolean, rate: number): void {
    const from = message * dims
    const factor = factors[message]!
    let square = 0
    for (let dim = 0; dim < dims; dim += 1) {
      const next = isContinued ? CARRIED * gradients[from + dims + dim]! : 0
      sumGradient[dim] = gradients[from + dim]! + next
      const value = sumGradient[dim]! * factor
      rowGradient[dim] = value
      square += value * value
    }
    if (square < 1e-14) return
    filtering.learn(message, sumGradient, rate)
    const mean = square / dims
    for (let at = keptStarts[message]!; at < keptStarts[message + 1]!; at += 1) {
      const row = kept[at]!
      rowsSeen[row]! += mean
      const length = rate / Math.sqrt(rowsSeen[row]!)
      const stays = 1 - length * ROW_DECAY
      for (let dim = 0; dim < dims; dim += 1) {
        const place = row * dims + dim
        rows[place] = rows[place]! * stays - length * rowGradient[dim]!
      }
    }
  }
}

/** How much a message counts: an emergency has to be heard when it begins; what is said long after is less clear. */
function weightOf(question: number, late: number): number {
  if (question === 0) return late >= 0 ? (late < 8 ? 1 : 0.3) : late >= -2 ? 0.3 : 0.6
  if (question === 1) return late >= 0 ? 0.5 : 0.4
  return late >= 0 ? (late < 5 ? 1 : 0.2) : 0.3
}
