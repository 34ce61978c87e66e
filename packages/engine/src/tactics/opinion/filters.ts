/**
 * What neighbouring concepts say together. Each filter listens for a run of five; a message is to it what its loudest run is
 * (Kim, 2014, "Convolutional Neural Networks for Sentence Classification"). Two concepts that no text holds side by side are heard by what
 * each does beside others.
 */
import type { Dictionary } from './dictionary.ts'
import { MOST_STEPS } from './half-bytes.ts'
import { ABREAST, loudest, packLanes, unpackLane } from './lanes.ts'
import { addProduct, toMatrix, toVector } from './matrix.ts'
import { LEAK, MOST_CONCEPTS, SPAN, type OpinionWeights } from './weights.ts'

/** Adds what the filters hear in a message's concepts to its meaning. Shape: members × dims. */
export type Filters = (concepts: readonly number[], meaning: Float64Array) => void

export type FilterWeights = Pick<
  OpinionWeights,
  | 'members'
  | 'dims'
  | 'filters'
  | 'filterOrder'
  | 'filterRows'
  | 'filterStep'
  | 'filterBias'
  | 'filterOuter'
>

/** Added to each number of steps, so that a lane never falls below 0. */
const ABOVE = MOST_STEPS + 1
/** No concept, as `Dictionary.numberOf` has it. */
const NOBODY = -1

/** Throws `RangeError` on weights that were learned with another dictionary. */
export function createFilters(
  weights: FilterWeights,
  { conceptCount, numberOf, order }: Dictionary,
): Filters {
  const { members, dims, filters, filterRows, filterStep } = weights
  const width = members * filters
  if (weights.filterOrder !== order || filterRows.length !== SPAN * conceptCount * width)
    throw new RangeError('weights.filterRows were learned with another dictionary')
  const bias = toVector('filterBias', weights.filterBias, width)
  const outer = toVector('filterOuter', weights.filterOuter, members * dims * filters)
  const matrices = Array.from({ length: members }, (_, member) =>
    toMatrix(outer, {
      start: member * dims * filters,
      width: filters,
      rows: dims,
      columns: filters,
    }),
  )
  /** The last row stands for a place beyond the message. */
  const rows = packLanes(filterRows, width, ABOVE)
  const lanes = width / ABREAST
  const beyond = SPAN * conceptCount * lanes
  const most = new Int32Array(lanes)
  const heard = new Float64Array(width)

  /** Numbers of the concepts, a place beyond the message on both sides twice. */
  const numbers = new Int32Array(MOST_CONCEPTS + SPAN - 1)

  /** Where a concept's row for a place of the span begins. */
  function rowOf(at: number, place: number): number {
    const number = numbers[at + place] ?? NOBODY
    return number === NOBODY ? beyond : (place * conceptCount + number) * lanes
  }

  return (concepts, meaning) => {
    if (concepts.length === 0) return
    const length = Math.min(MOST_CONCEPTS, concepts.length)
    numbers.fill(NOBODY, 0, length + SPAN - 1)
    for (let at = 0; at < length; at += 1) numbers[at + (SPAN >> 1)] = numberOf(concepts[at] ?? 0)
    most.fill(0)
    for (let at = 0; at < length; at += 1) {
      const [first, second, third] = [rowOf(at, 0), rowOf(at, 1), rowOf(at, 2)]
      const [fourth, fifth] = [rowOf(at, 3), rowOf(at, 4)]
      for (let lane = 0; lane < lanes; lane += 1) {
        const sum =
          (rows[first + lane] ?? 0) +
          (rows[second + lane] ?? 0) +
          (rows[third + lane] ?? 0) +
          (rows[fourth + lane] ?? 0) +
          (rows[fifth + lane] ?? 0)
        most[lane] = loudest(most[lane] ?? 0, sum)
      }
    }
    for (let unit = 0; unit < width; unit += 1) {
      const steps = unpackLane(most, unit) - SPAN * ABOVE
      const value = filterStep * steps + (bias[unit] ?? 0)
      heard[unit] = value > 0 ? value : LEAK * value
    }
    for (const [member, matrix] of matrices.entries())
      addProduct(matrix, heard, member * filters, meaning, member * dims)
  }
}
