/** What opening a picture gives, and the limits within which it is opened. */
import type { PictureFormat, Pixels } from '@holdfast/engine/image'

/** Pictures of more pixels are not opened; these take 300 MB as three bytes a pixel, and no more than one is held. */
export const MOST_PIXELS = 100_000_000

/** Nor are pictures with a longer side, in pixels: what hashing holds grows with the width. JPEG and GIF know none. */
export const LONGEST_SIDE = 65_535

/** Why there are no pixels. Says nothing about what is in the file. */
export type PictureIssue =
  | { readonly code: 'empty' }
  /** None of the formats that phones and apps keep pictures in, whatever the file's name says. */
  | { readonly code: 'not-a-picture' }
  /** A picture, coded in a way that can't be decoded here: some rare kinds of HEIC. */
  | { readonly code: 'no-decoder'; readonly format: PictureFormat }
  /** It begins like a picture of this format, and cannot be decoded to its end. */
  | { readonly code: 'broken'; readonly format: PictureFormat }
  /** Width and height are null where the file itself is too large, or holds more than it says. */
  | {
      readonly code: 'too-large'
      readonly format: PictureFormat
      readonly width: number | null
      readonly height: number | null
    }
  /** There are fewer frames than that. */
  | { readonly code: 'no-such-frame'; readonly format: PictureFormat; readonly frames: number }

export type Decoded =
  | {
      readonly kind: 'picture'
      readonly format: PictureFormat
      readonly pixels: Pixels
      /** How many there are; 1 unless the picture moves. */
      readonly frames: number
    }
  | { readonly kind: 'issue'; readonly issue: PictureIssue }
