/**
 * Pixels → PDQ, the perceptual hash of Meta's ThreatExchange (The TMK+PDQF Video-Hashing Algorithm and the PDQ
 * Image-Hashing Algorithm, 2019), with the same 256 bits as the reference in C++ at
 * github.com/facebook/ThreatExchange, `pdq/cpp`. It finds recompressed and scaled copies; a crop of 2 % is lost.
 */
import { toBits } from './bits.ts'
import { createWaves, transform } from './cosines.ts'
import { POINTS } from './axis.ts'
import { isLarge, toNearest512 } from './nearest-512.ts'
import { measureQuality } from './quality.ts'
import { keepSmall, shrink } from './shrink.ts'
import { TURNS, turnFrequencies } from './turns.ts'
import type { DihedralPdq, Pdq, PdqFamily, Pixels } from './types.ts'

/** The reference refuses pictures with a shorter side. */
const SHORTEST_SIDE = 5

/** What a hash is made of. */
export interface Frequencies {
  /** Rows of 16. */
  readonly values: Float32Array
  /** 0…100. */
  readonly quality: number
}

export interface AnalyseOptions {
  /** The picture is to be made 512 × 512 first. */
  readonly nearest: boolean
  /** The picture is of exactly 64 × 64 pixels and not to be filtered. */
  readonly small: boolean
}

/** The part of hashing that takes time. */
export type Analyse = (pixels: Pixels, options: AnalyseOptions) => Frequencies

export interface PdqHasher {
  /** What it runs on. */
  readonly kind: 'typescript' | 'webassembly'
  /** Null for a picture with a side under 5 pixels, for which the reference prints zeros. */
  readonly hash: (pixels: Pixels, family: PdqFamily) => Pdq | null
  /**
   * The hashes of the picture turned in all eight ways, from one look at it. Null as for `hash`. Of a picture of exactly 64 × 64
   * pixels the `original` is not its `hash`: the reference filters it here and not there.
   */
  readonly hashTurned: (pixels: Pixels, family: PdqFamily) => DihedralPdq | null
}

/** The hasher in plain TypeScript, which runs everywhere. */
export function createPlainHasher(): PdqHasher {
  const waves = createWaves()
  return createHasher('typescript', (pixels, { nearest, small }) => {
    const points = small ? keepSmall(pixels) : shrink(nearest ? toNearest512(pixels) : pixels)
    return { values: transform(points, waves), quality: measureQuality(points) }
  })
}

export function createHasher(kind: PdqHasher['kind'], analyse: Analyse): PdqHasher {
  return {
    kind,
    hash(pixels, family) {
      if (isTooShort(pixels, family)) return null
      const small = pixels.width === POINTS && pixels.height === POINTS
      const nearest = family === 'nearest-512' && isLarge(pixels)
      const { values, quality } = analyse(pixels, { nearest, small })
      return { family, hash: toBits(values), quality }
    },
    hashTurned(pixels, family) {
      if (isTooShort(pixels, family)) return null
      const nearest = family === 'nearest-512' && isLarge(pixels)
      const { values, quality } = analyse(pixels, { nearest, small: false })
      const hashes = TURNS.map((turn) => [turn, toBits(turnFrequencies(values, turn))] as const)
      // The list of turns has them all.
      return { family, hashes: Object.fromEntries(hashes) as DihedralPdq['hashes'], quality }
    },
  }
}

function isTooShort(pixels: Pixels, family: PdqFamily): boolean {
  const { width, height, channels, data } = pixels
  if (data.length !== width * height * channels) {
    throw new RangeError(
      `pixels.data: expected ${width} × ${height} × ${channels} bytes, got ${data.length}`,
    )
  }
  // Where nothing is left of a side, there is nothing to stretch either.
  if (width === 0 || height === 0) return true
  if (family === 'nearest-512' && isLarge(pixels)) return false
  return width < SHORTEST_SIDE || height < SHORTEST_SIDE
}
