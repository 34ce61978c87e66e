/**
 * The questions, asked about one side with what others answer it. What a side's memory adds to the hidden units is kept
 * until that side writes again: of two sides only one changes with a message.
 */
import { addProduct, toMatrix, toVector, type Matrix } from './matrix.ts'
import { createSideMemory, raise, type SideMemory } from './side-memory.ts'
import {
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

/** What a side adds to each hidden unit. */
interface Share {
  /** Made when first asked for: with an owner nobody else answers, and nobody asks about the owner. */
  sums: Float64Array | null
  /** How many of its messages are in it. */
  messages: number
}

export interface Side {
  readonly memory: SideMemory
  readonly asked: Share
  readonly answering: Share
}

export interface Questions {
  readonly createSide: () => Side
  /** `side` is null for somebody who has not written. */
  readonly ask: (side: Side | null, others: readonly Side[]) => Answers
}

/** The weights of a side that is asked about, or of those that answer it. */
interface Half {
  /** By member and pool. */
  readonly pools: readonly Matrix[]
  /** By hidden unit: for how much was written, and for whether anything was. */
  readonly much: Float64Array
  readonly any: Float64Array
}

/** Who has written so many messages has written much. */
const MUCH = 10

type Layers = Pick<
  OpinionWeights,
  'members' | 'dims' | 'hidden' | 'inner' | 'innerBias' | 'outer' | 'outerBias'
>

export function createQuestions(weights: Layers): Questions {
  const { members, hidden, dims } = weights
  const count = members * hidden
  const width = POOLS * dims + COUNTS
  const inner = toVector('inner', weights.inner, count * width)
  const innerBias = toVector('innerBias', weights.innerBias, count)
  const outer = toVector('outer', weights.outer, QUESTIONS.length * count)
  const outerBias = toVector('outerBias', weights.outerBias, QUESTIONS.length)
  const askedHalf = toHalf(0)
  const answeringHalf = toHalf(1)
  const units = new Float64Array(count)
  /** Of all who answer, where they are several. */
  const pools = createPools()
  const several = new Float64Array(count)
  /** What somebody adds who has not written; stays 0. */
  const nothing = new Float64Array(count)

  function toHalf(half: number): Half {
    const matrices = Array.from({ length: members * SIDE_POOLS }, (_, at) => {
      const member = Math.floor(at / SIDE_POOLS)
      const before = half * SIDE_POOLS + (at % SIDE_POOLS)
      const start = member * hidden * width + before * dims
      return toMatrix(inner, { start, width, rows: hidden, columns: dims })
    })
    const column = (at: number): Float64Array =>
      Float64Array.from({ length: count }, (_, unit) => inner[unit * width + at] ?? 0)
    const counts = POOLS * dims + half
    return { pools: matrices, much: column(counts), any: column(counts + COUNTS / 2) }
  }

  function createPools(): readonly Float64Array[] {
    return Array.from({ length: SIDE_POOLS }, () => new Float64Array(members * dims))
  }

  /** Of those who have written: `messages` is above 0. */
  function addUp(
    sums: Float64Array,
    half: Half,
    said: readonly Float64Array[],
    messages: number,
  ): void {
    const much = Math.min(1, messages / MUCH)
    for (let unit = 0; unit < count; unit += 1)
      sums[unit] = (half.much[unit] ?? 0) * much + (half.any[unit] ?? 0)
    for (let at = 0; at < half.pools.length; at += 1) {
      const member = Math.floor(at / SIDE_POOLS)
      const matrix = half.pools[at]
      const pool = said[at % SIDE_POOLS]
      if (matrix !== undefined && pool !== undefined)
        addProduct(matrix, pool, member * dims, sums, member * hidden)
    }
  }

  function sumsOf(memory: SideMemory, share: Share, half: Half): Float64Array {
    const messages = memory.count()
    if (messages === 0) return nothing
    share.sums ??= new Float64Array(count)
    if (share.messages !== messages) {
      addUp(share.sums, half, memory.pools, messages)
      share.messages = messages
    }
    return share.sums
  }

  /** What those who answer add. */
  function sumsOfAll(others: readonly Side[]): Float64Array {
    const [first] = others
    if (first !== undefined && others.length === 1)
      return sumsOf(first.memory, first.answering, answeringHalf)
    let messages = 0
    for (const { memory } of others) {
      if (memory.count() === 0) continue
      for (let at = 0; at < SIDE_POOLS; at += 1) {
        const pool = pools[at]
        const said = memory.pools[at]
        if (pool === undefined || said === undefined) continue
        if (messages === 0) pool.set(said)
        else raise(pool, said)
      }
      messages += memory.count()
    }
    if (messages === 0) return nothing
    addUp(several, answeringHalf, pools, messages)
    return several
  }

  return {
    createSide: () => ({
      memory: createSideMemory(members * dims),
      asked: { sums: null, messages: 0 },
      answering: { sums: null, messages: 0 },
    }),
    ask: (side, others) => {
      const asked = side === null ? nothing : sumsOf(side.memory, side.asked, askedHalf)
      const answering = sumsOfAll(others)
      for (let unit = 0; unit < count; unit += 1) {
        const sum = (innerBias[unit] ?? 0) + (asked[unit] ?? 0) + (answering[unit] ?? 0)
        units[unit] = sum > 0 ? sum : LEAK * sum
      }
      return { emergency: logit(0), warning: logit(1), despair: logit(2) }
    },
  }

  function logit(question: number): number {
    let sum = outerBias[question] ?? 0
    const row = question * count
    for (let unit = 0; unit < count; unit += 1) sum += (outer[row + unit] ?? 0) * (units[unit] ?? 0)
    return sum
  }
}

/** The higher answer to each question. */
export function greatest(left: Answers, right: Answers): Answers {
  return {
    emergency: Math.max(left.emergency, right.emergency),
    warning: Math.max(left.warning, right.warning),
    despair: Math.max(left.despair, right.despair),
  }
}
