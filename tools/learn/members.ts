/** What each member learned, put side by side in the shape that the engine reads: small numbers, averages taken. */
import type {
  OpinionCuts,
  OpinionWeights,
} from '../../packages/engine/src/tactics/opinion/weights.ts'
import type { ConceptWords } from '../../packages/engine/src/tactics/opinion/dictionary.ts'
import { MOST_STEPS } from '../../packages/engine/src/tactics/opinion/half-bytes.ts'

/** Shapes as in `OpinionWeights`, of one member. */
export interface Member {
  readonly rows: Float32Array
  readonly bias: Float32Array
  readonly tactics: Float32Array
  readonly tacticsBias: Float32Array
  readonly inner: Float32Array
  readonly innerBias: Float32Array
  readonly outer: Float32Array
  readonly outerBias: Float32Array
}

type Shape = Pick<OpinionWeights, 'members' | 'buckets' | 'dims' | 'hidden'>

/** A few numbers are far out; cutting them off costs less than a coarser step for all. */
const WITHIN = 0.9995

export function joinMembers(
  members: readonly Member[],
  { buckets, dims, hidden }: Shape,
  cuts: OpinionCuts,
  concepts: ConceptWords,
): OpinionWeights {
  const sizes = Float32Array.from(members.flatMap(({ rows }) => Array.from(rows, Math.abs))).sort()
  const step = (sizes[Math.floor(sizes.length * WITHIN)] ?? 0) / MOST_STEPS
  const share = 1 / members.length
  return {
    members: members.length,
    buckets,
    dims,
    hidden,
    rows: Int8Array.from(
      members.flatMap(({ rows }) => Array.from(rows, (value) => toStep(value / step))),
    ),
    step,
    bias: round(members.flatMap(({ bias }) => Array.from(bias))),
    tactics: round(
      sideBySide(
        members.map(({ tactics }) => tactics),
        dims,
      ),
      share,
    ),
    tacticsBias: round(mean(members.map(({ tacticsBias }) => tacticsBias))),
    inner: round(members.flatMap(({ inner }) => Array.from(inner))),
    innerBias: round(members.flatMap(({ innerBias }) => Array.from(innerBias))),
    outer: round(
      sideBySide(
        members.map(({ outer }) => outer),
        hidden,
      ),
      share,
    ),
    outerBias: round(mean(members.map(({ outerBias }) => outerBias))),
    cuts,
    concepts,
  }
}

function toStep(value: number): number {
  return Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(value)))
}

/** Each row of the first, of the second … one after the other, then the next row. */
function sideBySide(matrices: readonly Float32Array[], width: number): readonly number[] {
  const rows = (matrices[0]?.length ?? 0) / width
  return Array.from({ length: rows }, (_, row) =>
    matrices.flatMap((matrix) => Array.from(matrix.subarray(row * width, (row + 1) * width))),
  ).flat()
}

function mean(vectors: readonly Float32Array[]): readonly number[] {
  return Array.from(
    vectors[0] ?? [],
    (_, at) => vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / vectors.length,
  )
}

function round(values: readonly number[], times = 1): readonly number[] {
  return values.map((value) => Number((value * times).toPrecision(5)))
}
