/** Puts pieces of bytes together, up to a cap. */

/** Takes the next bytes; false where it wants no more. */
export type Take = (bytes: Uint8Array) => boolean

export interface Gatherer {
  /** False once the cap is reached. */
  readonly take: Take
  readonly bytes: () => Uint8Array
  /** Whether there was more than the cap. */
  readonly isFull: () => boolean
}

/** Keeps the first `most` bytes of what it takes. */
export function createGatherer(most: number): Gatherer {
  // Most files come in one piece. Thousands of small ones must not each hold more than their bytes.
  let room = new Uint8Array()
  let length = 0
  let full = false
  return {
    take: (bytes) => {
      const kept = bytes.subarray(0, most - length)
      if (kept.length < bytes.length) full = true
      if (length + kept.length > room.length) {
        const larger = new Uint8Array(
          Math.min(most, Math.max(room.length * 2, length + kept.length)),
        )
        larger.set(room.subarray(0, length))
        room = larger
      }
      room.set(kept, length)
      length += kept.length
      return !full
    },
    bytes: () => room.subarray(0, length),
    isFull: () => full,
  }
}
