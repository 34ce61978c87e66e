/** Whole numbers of 32 bits in a row that grows; what was never set is 0. */
export interface IntList {
  readonly get: (at: number) => number
  readonly set: (at: number, value: number) => void
}

const FIRST_LENGTH = 2 ** 10

export function createIntList(): IntList {
  let values = new Int32Array(FIRST_LENGTH)
  return {
    get: (at) => values[at] ?? 0,
    set: (at, value) => {
      if (at >= values.length) {
        const old = values
        values = new Int32Array(2 * Math.max(at, old.length))
        values.set(old)
      }
      values[at] = value
    },
  }
}
