/**
 * What one side has said of late, as the greatest value of each number of its messages' meanings: over the last few
 * messages and over the last many. It remembers; `opinion.ts` judges.
 */
import { FAR, NEAR } from './weights.ts'

export interface SideMemory {
  /** Adds a message. Shape: dims. */
  readonly add: (units: Float64Array) => void
  /** Messages so far. */
  readonly count: () => number
  /** Greatest values over the last `NEAR` messages. Shape: dims; all 0 before the first message. */
  readonly near: Float64Array
  /** The same over the last `FAR`. */
  readonly far: Float64Array
}

export function createSideMemory(dims: number): SideMemory {
  const last: Float64Array[] = []
  const near = new Float64Array(dims)
  const far = new Float64Array(dims)
  let count = 0

  return {
    near,
    far,
    count: () => count,
    add: (units) => {
      last[count % FAR] = units
      count += 1
      near.set(units)
      far.set(units)
      for (let back = 2; back <= Math.min(count, FAR); back += 1) {
        const earlier = last[(count - back) % FAR]
        if (earlier === undefined) continue
        raise(far, earlier)
        if (back <= NEAR) raise(near, earlier)
      }
    },
  }
}

/** Raises each value to at least the other's. Same shapes. */
export function raise(values: Float64Array, others: Float64Array): void {
  for (let at = 0; at < values.length; at += 1) {
    const other = others[at] ?? 0
    if (other > (values[at] ?? 0)) values[at] = other
  }
}
