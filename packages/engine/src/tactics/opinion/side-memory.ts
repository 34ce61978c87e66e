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
      const beforeNear = last[(count - NEAR) % FAR]
      const beforeFar = last[count % FAR]
      last[count % FAR] = units
      count += 1
      latest.set(units)
      if (count === 1) {
        near.set(units)
        far.set(units)
        return
      }
      raise(near, units)
      raise(far, units)
      if (beforeNear !== undefined) forget(near, beforeNear, NEAR)
      if (beforeFar !== undefined) forget(far, beforeFar, FAR)
    },
  }

  /** Looks for the greatest value anew only where a message that is no longer in the pool had it. */
  function forget(pool: Float64Array, gone: Float64Array, most: number): void {
    for (let at = 0; at < dims; at += 1) {
      const value = pool[at] ?? 0
      if ((gone[at] ?? 0) < value || latest[at] === value) continue
      let greatest = -Infinity
      for (let back = 1; back <= most; back += 1) {
        const other = last[(count - back) % FAR]?.[at] ?? greatest
        if (other > greatest) greatest = other
      }
      pool[at] = greatest
    }
  }
}

/** Raises each value to at least the other's. Same shapes. */
export function raise(values: Float64Array, others: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const other = others[at] ?? 0
    if (other > (values[at] ?? 0)) values[at] = other
  }
}
