/**
 * Fingerprints of one video: sums of the file, and PDQ of what is seen each second, as `holdfast fingerprint` has it. Frames
 * come one at a time from the page's player and are overwritten when they are hashed. The clock comes in as an argument.
 */
import {
  countMoments,
  formatHash,
  LOW_QUALITY,
  type FileDigest,
  type PdqHasher,
} from '@holdfast/engine/image'
import type { FrameSource } from './ask-frames.ts'
import type { FingerprintIssue, VideoFingerprints, VideoMoment } from './protocol.ts'
import { sumPieces } from './read-pieces.ts'

export interface VideoTools {
  readonly frames: FrameSource
  readonly hasher: PdqHasher
  /** Milliseconds since any moment. */
  readonly now: () => number
}

export interface ChosenVideo {
  readonly file: Blob
  /** Its place among those that were chosen. */
  readonly place: number
}

/** A file larger than this is not opened: its sums alone would take minutes on a phone. */
export const MOST_VIDEO_BYTES = 4_000_000_000

/** Moments of one video at most: an hour. */
export const MOST_MOMENTS = 3_600

/** Milliseconds for looking at one video. */
export const MOST_TIME = 600_000

/** Where summing ends on the way that the progress shows. */
const SUMMED = 0.3

type Tell = (share: number) => void

/** Never rejects for what is in the file. */
export async function watchVideo(
  { file, place }: ChosenVideo,
  tools: VideoTools,
  tell: Tell,
): Promise<VideoFingerprints | FingerprintIssue> {
  if (file.size > MOST_VIDEO_BYTES) return { code: 'too-large-video' }
  const seconds = await tools.frames.open(place)
  if (typeof seconds !== 'number') return { code: seconds }
  try {
    const sums = await sumPieces(file, {
      tell: (share) => {
        tell(SUMMED * share)
      },
    })
    if (sums === null) return { code: 'unreadable' }
    return await watch(sums, seconds, { tools, tell })
  } finally {
    await tools.frames.close()
  }
}

async function watch(
  sums: FileDigest,
  seconds: number,
  { tools, tell }: { readonly tools: VideoTools; readonly tell: Tell },
): Promise<VideoFingerprints | FingerprintIssue> {
  const { frames, hasher, now } = tools
  const count = countMoments(seconds)
  const most = Math.min(count, MOST_MOMENTS)
  const latest = now() + MOST_TIME
  const moments: VideoMoment[] = []
  for (let at = 0; at < most; at += 1) {
    if (now() > latest) return { ...sums, looked: at, moments, end: 'slow' }
    const frame = await frames.show(at)
    if (frame === null) {
      if (at === 0) return { code: 'no-video-decoder' }
      return { ...sums, looked: at, moments, end: 'broken' }
    }
    const pdq = hasher.hash(frame.pixels, 'nearest-512')
    frame.pixels.data.fill(0)
    if (pdq === null) return { code: 'too-small' }
    const { hash, quality } = pdq
    if (quality >= LOW_QUALITY) moments.push({ at, hash: formatHash(hash), quality })
    tell(SUMMED + ((1 - SUMMED) * (at + 1)) / most)
  }
  return { ...sums, looked: most, moments, end: count > most ? 'long' : null }
}
