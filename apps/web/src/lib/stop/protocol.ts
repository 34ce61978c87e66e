/** What the page and the worker that makes fingerprints say to each other. Types only; no picture is among the replies. */
import type { PictureFormat, Turn } from '@holdfast/engine/image'
import type { NoVideo } from './frames-protocol.ts'

export interface FingerprintRequest {
  readonly files: readonly Blob[]
  /** Where frames of videos can be asked for. */
  readonly frames: MessagePort
}

/** Why there is no fingerprint: `code` names the text `stop.issue.<code>`. */
export interface FingerprintIssue {
  readonly code:
    | 'empty'
    | 'unreadable'
    | 'not-a-picture'
    | 'no-decoder'
    /** What opens HEIC did not come, or what plays videos. */
    | 'not-loaded'
    | 'broken'
    | 'too-large'
    | 'too-small'
    | NoVideo
  /** Known once the first bytes were. */
  readonly format?: PictureFormat
}

/** One picture's fingerprints. Hexadecimal digits in small letters: 64 for PDQ and SHA-256, 32 for MD5. */
export interface Fingerprints {
  readonly md5: string
  readonly sha256: string
  /** 0…100, of `nearest512`. */
  readonly quality: number
  readonly nearest512: string
  readonly fullSize: string
  /** Of the family `nearest-512`, each way of turning. */
  readonly turned: Readonly<Record<Turn, string>>
  /** The picture has see-through parts, whose colours browsers round. */
  readonly seeThrough: boolean
}

/** One moment of a video. */
export interface VideoMoment {
  /** Seconds from the beginning. */
  readonly at: number
  /** 64 hexadecimal digits in small letters, of the family `nearest-512`. */
  readonly hash: string
  /** 0…100, of those that are kept never under `LOW_QUALITY`. */
  readonly quality: number
}

/** One video's fingerprints. */
export interface VideoFingerprints {
  readonly md5: string
  readonly sha256: string
  /** Moments that were looked at, from the first. */
  readonly looked: number
  /** Those that show enough to be told by; none where nothing does. */
  readonly moments: readonly VideoMoment[]
  /** Why nothing after `looked` is in it; null where it is all there. `code` of the text `stop.video-end.<code>`. */
  readonly end: 'long' | 'slow' | 'broken' | null
}

export type FingerprintReply =
  /** `share` of the work on this picture, 0…1. */
  | { readonly kind: 'progress'; readonly picture: number; readonly share: number }
  | { readonly kind: 'made'; readonly picture: number; readonly fingerprints: Fingerprints }
  | { readonly kind: 'watched'; readonly picture: number; readonly video: VideoFingerprints }
  | { readonly kind: 'issue'; readonly picture: number; readonly issue: FingerprintIssue }
  /** Nothing of the pictures is left. */
  | { readonly kind: 'done' }
