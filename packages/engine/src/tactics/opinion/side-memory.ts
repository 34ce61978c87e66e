/**
 * What one side has said of late, as the greatest value of each number of its messages' meanings: of the last one alone,
 * over the last few and over the last many. It remembers; `opinion.ts` judges.
 */
import { FAR, NEAR } from './weights.ts'

export interface SideMemory {
  /** Adds a message. Shape: dims. */
  readonly add: (units: Float64Array) => void
  /** Messages so far. */
  readonly count: () => number
  /** Greatest values of the last message, of the last `NEAR`, of the last `FAR`. Shape: SIDE_POOLS × dims; all 0 before the first message. */
  readonly pools: readonly [Float64Array, Float64Array, Float64Array]
}

export function createSideMemory(dims: number): SideMemory {
  const last: Float64Array[] = []
  const latest = new Float64Array(dims)
  const near = new Float64Array(dims)
  const far = new Float64Array(dims)
  let count = 0

  return {
    pools: [latest, near, far],
    count: () => count,
    add: (units) => {
      last[count % FAR] = units
      count += 1
      latest.set(units)
      near.set(units)
      for (let back = 2; back <= Math.min(count, NEAR); back += 1) raiseTo(near, back)
      // While nothing has been forgotten, what was greatest stays so.
      if (count === 1 || count > FAR) far.set(units)
      else raise(far, units)
      if (count > FAR) for (let back = 2; back <= FAR; back += 1) raiseTo(far, back)
    },
  }

  /** To the message so many before the next one. */
  function raiseTo(values: Float64Array, back: number): void {
    const earlier = last[(count - back) % FAR]
    if (earlier !== undefined) raise(values, earlier)
  }
}

/** Raises each value to at least the other's. Same shapes. */
export function raise(values: Float64Array, others: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const other = others[at] ?? 0
    if (other > (values[at] ?? 0)) values[at] = other
  }
}
