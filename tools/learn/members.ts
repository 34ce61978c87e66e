/** What each member learned, put side by side in the shape that the engine reads: small numbers, averages taken. */
import type {
  OpinionCuts,
  OpinionWeights,
} from '../../packages/engine/src/tactics/opinion/weights.ts'
import {
  createDictionary,
  type ConceptWords,
} from '../../packages/engine/src/tactics/opinion/dictionary.ts'
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
  /** span × concepts × filters. */
  readonly filterRows: Float32Array
  readonly filterBias: Float32Array
  readonly filterOuter: Float32Array
}

type Shape = Pick<OpinionWeights, 'members' | 'buckets' | 'dims' | 'hidden' | 'filters'>

/** A few numbers are far out; cutting them off costs less than a coarser step for all. */
const WITHIN = 0.9995

export function joinMembers(
  members: readonly Member[],
  { buckets, dims, hidden, filters }: Shape,
  cuts: OpinionCuts,
  concepts: ConceptWords,
): OpinionWeights {
  const rows = toSteps(members.flatMap((member) => Array.from(member.rows)))
  const filterRows = toSteps(
    sideBySide(
      members.map((member) => member.filterRows),
      filters,
    ),
  )
  const share = 1 / members.length
  return {
    members: members.length,
    buckets,
    dims,
    hidden,
    rows: rows.steps,
    step: rows.step,
    filters,
    filterOrder: createDictionary(concepts).order,
    filterRows: filterRows.steps,
    filterStep: filterRows.step,
    filterBias: round(members.flatMap(({ filterBias }) => Array.from(filterBias))),
    filterOuter: round(members.flatMap(({ filterOuter }) => Array.from(filterOuter))),
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

/** Small whole numbers, and what one of them is worth. */
function toSteps(values: readonly number[]): { readonly steps: Int8Array; readonly step: number } {
  const sizes = Float32Array.from(values, Math.abs).sort()
  const step = (sizes[Math.floor(sizes.length * WITHIN)] ?? 0) / MOST_STEPS
  return {
    step,
    steps: Int8Array.from(values, (value) =>
      step === 0 ? 0 : Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(value / step))),
    ),
  }
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
