/**
 * How much two videos have in common, as vPDQ says it (ThreatExchange, `vpdq`): shares of the frames of one that are near any
 * frame of the other. Frames of low quality do not count. It takes time by the product of both.
 */
import { expectWithin, hashDistance, LOW_QUALITY, MATCH_DISTANCE } from './hash.ts'
import type { Pdq } from './types.ts'

export type Frame = Pick<Pdq, 'hash' | 'quality'>

export interface FrameShares {
  /** Of the good frames of the one that is looked for, 0…1; null where it has none. */
  readonly sought: number | null
  /** Of the good frames of the one that is known, 0…1; null where it has none. */
  readonly known: number | null
}

/** The share of the sought one from which vPDQ's own tools speak of a match, by default whatever the other share is. */
export const VIDEO_SHARE = 0.8

/** Throws `RangeError` where `within` is outside 0…31. */
export function compareFrames(
  sought: readonly Frame[],
  known: readonly Frame[],
  within: number = MATCH_DISTANCE,
): FrameShares {
  expectWithin(within)
  const [these, those] = [sought, known].map((frames) =>
    frames.filter(({ quality }) => quality >= LOW_QUALITY),
  )
  return {
    sought: shareOf(these ?? [], those ?? [], within),
    known: shareOf(those ?? [], these ?? [], within),
  }
}

function shareOf(frames: readonly Frame[], others: readonly Frame[], within: number) {
  if (frames.length === 0) return null
  const near = frames.filter(({ hash }) =>
    others.some((other) => hashDistance(hash, other.hash) <= within),
  )
  return near.length / frames.length
}
