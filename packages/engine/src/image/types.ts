/** The shapes of pictures on their way to a fingerprint. Types only. */

/** Decoded pixels: rows from the top, each from the left, one byte a channel, nothing between rows. */
export interface Pixels {
  readonly width: number
  readonly height: number
  /** 1 grey, 2 grey and opacity, 3 red, green, blue, 4 these and opacity. PDQ does not look at opacity. */
  readonly channels: 1 | 2 | 3 | 4
  readonly data: Uint8Array | Uint8ClampedArray
}

/**
 * What is done to a picture before it is hashed. Banks hold both families, and the same picture is up to 10 bits apart
 * between them, a third of what counts as a match.
 *
 * - `nearest-512`: a picture with a side over 512 pixels is stretched to 512 × 512 first, as the command of the reference
 *   does.
 * - `full-size`: every pixel counts, as in python-threatexchange, HMA, and the Java and PHP versions.
 */
export type PdqFamily = 'nearest-512' | 'full-size'

/** 256 bits as eight words of 32, in the order in which they are printed: the first bit of the first word is bit 255. */
export type PdqHash = Uint32Array

export interface Pdq {
  readonly family: PdqFamily
  readonly hash: PdqHash
  /** 0…100. Under `LOW_QUALITY` there is too little in the picture for its hash to mean anything. */
  readonly quality: number
}

/**
 * How a picture may have been turned, in the reference's words: `rotate90` is counter-clockwise, `flipX` exchanges top and
 * bottom, `flipY` left and right, `flipPlus1` lower left and upper right, `flipMinus1` upper left and lower right.
 */
export type Turn =
  | 'original'
  | 'rotate90'
  | 'rotate180'
  | 'rotate270'
  | 'flipX'
  | 'flipY'
  | 'flipPlus1'
  | 'flipMinus1'

/** One picture as it would be found turned: near what hashing the turned pixels gives, not always equal. */
export interface DihedralPdq {
  readonly family: PdqFamily
  readonly hashes: Readonly<Record<Turn, PdqHash>>
  /** 0…100, as in `Pdq`. */
  readonly quality: number
}
