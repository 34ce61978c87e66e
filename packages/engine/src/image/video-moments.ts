/** Which moments of a video stand for it: one a second from its beginning, wherever it is decoded. Frames are what is seen then. */

/** What all who sample a video keep to: hashes of other moments are of other pictures. */
export const MOMENTS_A_SECOND = 1

/**
 * How many moments a video of this many seconds has: 0, 1, 2 … up to before its end. One of a video that is over at once.
 * Throws `RangeError` where the length is not known.
 */
export function countMoments(seconds: number): number {
  if (!Number.isFinite(seconds) || seconds < 0)
    throw new RangeError(`seconds: expected a length that is known, got ${seconds}`)
  return Math.max(1, Math.ceil(seconds * MOMENTS_A_SECOND))
}
