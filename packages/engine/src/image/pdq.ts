/**
 * Pixels → PDQ, the perceptual hash of Meta's ThreatExchange (The TMK+PDQF Video-Hashing Algorithm and the PDQ
 * Image-Hashing Algorithm, 2019), with the same 256 bits as the reference in C++ at
 * github.com/facebook/ThreatExchange, `pdq/cpp`. It finds recompressed and scaled copies; a crop of 2 % is lost.
 */
import { toBits } from './bits.ts'
import { createWaves, transform } from './cosines.ts'
import { POINTS } from './axis.ts'
import { toNearest512 } from './nearest-512.ts'
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

/** The part of hashing that takes time: `small` pictures of 64 × 64 pixels are not filtered. */
export type Analyse = (pixels: Pixels, small: boolean) => Frequencies

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
  return createHasher('typescript', (pixels, small) => {
    const points = small ? keepSmall(pixels) : shrink(pixels)
    return { values: transform(points, waves), quality: measureQuality(points) }
  })
}

export function createHasher(kind: PdqHasher['kind'], analyse: Analyse): PdqHasher {
  return {
    kind,
    hash(pixels, family) {
      const resized = prepare(pixels, family)
      if (resized === null) return null
      const small = resized.width === POINTS && resized.height === POINTS
      const { values, quality } = analyse(resized, small)
      return { family, hash: toBits(values), quality }
    },
    hashTurned(pixels, family) {
      const resized = prepare(pixels, family)
      if (resized === null) return null
      const { values, quality } = analyse(resized, false)
      const hashes = TURNS.map((turn) => [turn, toBits(turnFrequencies(values, turn))] as const)
      // The list of turns has them all.
      return { family, hashes: Object.fromEntries(hashes) as DihedralPdq['hashes'], quality }
    },
  }
}

function prepare(pixels: Pixels, family: PdqFamily): Pixels | null {
  const { width, height, channels, data } = pixels
  if (data.length !== width * height * channels) {
    throw new RangeError(
      `pixels.data: expected ${width} × ${height} × ${channels} bytes, got ${data.length}`,
    )
  }
  const resized = family === 'nearest-512' ? toNearest512(pixels) : pixels
  return resized.width < SHORTEST_SIDE || resized.height < SHORTEST_SIDE ? null : resized
}
