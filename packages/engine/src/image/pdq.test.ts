import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { drawPicture, type Drawing } from '../../tests/made-pictures.ts'
import { createPlainestHasher } from '../../tests/plain-pdq.ts'
import { createWaves } from './cosines.ts'
import { createFastHasher, createPdqHasher } from './fast-pdq.ts'
import { formatHash, hashDistance } from './hash.ts'
import { createPlainHasher, type PdqHasher } from './pdq.ts'
import { TURNS } from './turns.ts'
import type { PdqFamily, Pixels, Turn } from './types.ts'

// The plain way takes seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const FAMILIES: readonly PdqFamily[] = ['nearest-512', 'full-size']

/** What the reference in C++ says. */
interface Expected {
  readonly hash: string
  readonly quality: number
  readonly turned: Readonly<Record<Turn, string>>
}

interface Example extends Readonly<Record<PdqFamily, Expected>> {
  readonly drawing: Drawing
  readonly width: number
  readonly height: number
  readonly channels: Pixels['channels']
}

const fixture = new URL('../../../../fixtures/fingerprints/made-pictures.json', import.meta.url)
const examples = JSON.parse(readFileSync(fixture, 'utf8')) as readonly Example[]

function fastHasher(): PdqHasher {
  const hasher = createFastHasher()
  if (hasher === null) throw new Error('no WebAssembly with SIMD here')
  return hasher
}

/** As the fixture has it; null where the hasher refuses. */
function describeWith(hasher: PdqHasher, pixels: Pixels, family: PdqFamily): Expected | null {
  const found = hasher.hash(pixels, family)
  const turned = hasher.hashTurned(pixels, family)
  if (found === null || turned === null) return null
  expect(turned.quality).toBe(
    pixels.width === 64 && pixels.height === 64 ? turned.quality : found.quality,
  )
  return {
    hash: formatHash(found.hash),
    quality: found.quality,
    turned: Object.fromEntries(
      TURNS.map((turn) => [turn, formatHash(turned.hashes[turn])]),
    ) as Expected['turned'],
  }
}

const sizes = fc.record({
  width: fc.integer({ min: 5, max: 700 }),
  height: fc.integer({ min: 5, max: 300 }),
  channels: fc.constantFrom(1, 2, 3, 4),
  seed: fc.integer({ min: 0, max: 1e6 }),
})

/** Noise, a different one for each seed. */
function noise(width: number, height: number, channels: Pixels['channels'], seed: number): Pixels {
  const { data } = drawPicture('noise', width, height, channels)
  return { width, height, channels, data: data.map((byte, place) => byte ^ ((place * seed) >>> 3)) }
}

describe.each([
  ['TypeScript', createPlainHasher()],
  ['WebAssembly', fastHasher()],
  ['the reference written down plainly', createPlainestHasher()],
])('PDQ in %s', (_, hasher) => {
  it('has the bits and the quality of the reference in C++', () => {
    expect(examples).toHaveLength(21)
    for (const example of examples) {
      const { drawing, width, height, channels } = example
      const pixels = drawPicture(drawing, width, height, channels)
      for (const family of FAMILIES) {
        expect(describeWith(hasher, pixels, family), `${drawing} ${width} × ${height}`).toEqual(
          example[family],
        )
      }
    }
  })

  it('names the family in what it says', () => {
    const pixels = drawPicture('grain', 600, 40, 3)
    for (const family of FAMILIES) {
      expect(hasher.hash(pixels, family)).toMatchObject({ family })
      expect(hasher.hashTurned(pixels, family)).toMatchObject({ family })
    }
  })

  it('refuses a picture with a side under 5 pixels', () => {
    for (const [width, height] of [
      [4, 300],
      [300, 4],
      [0, 0],
    ] as const) {
      expect(hasher.hash(drawPicture('noise', width, height, 3), 'full-size')).toBeNull()
      expect(hasher.hashTurned(drawPicture('noise', width, height, 3), 'full-size')).toBeNull()
    }
    // Stretched first, it has enough: the reference's command hashes it.
    expect(hasher.hash(drawPicture('noise', 600, 4, 3), 'nearest-512')).not.toBeNull()
  })

  it('does not take pixels of another size than they say', () => {
    const pixels = { ...drawPicture('noise', 20, 20, 3), height: 21 }
    expect(() => hasher.hash(pixels, 'full-size')).toThrow(RangeError)
  })

  it('does not look at opacity, and takes grey as a colour of three equal parts', () => {
    const grey = drawPicture('noise', 77, 99, 1)
    const withOpacity = { ...grey, channels: 2, data: grey.data.slice() } as const
    const both = new Uint8Array(grey.data.length * 2).map((_byte, place) =>
      place % 2 === 0 ? (grey.data[place / 2] ?? 0) : place & 255,
    )
    expect(hasher.hash({ ...withOpacity, data: both }, 'full-size')).toEqual(
      hasher.hash(grey, 'full-size'),
    )
  })

  it('is the same again after another picture', () => {
    const small = drawPicture('grain', 70, 50, 3)
    const before = hasher.hash(small, 'full-size')
    hasher.hash(drawPicture('noise', 1300, 700, 4), 'full-size')
    expect(hasher.hash(small, 'full-size')).toEqual(before)
  })
})

describe('the three ways to hash', () => {
  const [plain, fast, plainest] = [createPlainHasher(), fastHasher(), createPlainestHasher()]

  it('agree on pictures of any size', () => {
    fc.assert(
      fc.property(
        sizes,
        fc.constantFrom(...FAMILIES),
        ({ width, height, channels, seed }, family) => {
          const pixels = noise(width, height, channels, seed)
          const expected = describeWith(plainest, pixels, family)
          expect(describeWith(plain, pixels, family)).toEqual(expected)
          expect(describeWith(fast, pixels, family)).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('are found by the platform: WebAssembly where there is SIMD', () => {
    expect(createPdqHasher().kind).toBe('webassembly')
  })

  it('fall back on TypeScript where WebAssembly is missing, forbidden or lacks what it needs', () => {
    const refuse = (): never => {
      throw new Error('refused')
    }
    for (const platform of [undefined, { Module: refuse, Instance: refuse }]) {
      vi.stubGlobal('WebAssembly', platform)
      try {
        expect(createFastHasher()).toBeNull()
        expect(createPdqHasher().kind).toBe('typescript')
      } finally {
        vi.unstubAllGlobals()
      }
    }
  })
})

describe('the hashes of a picture turned', () => {
  const hasher = createPlainHasher()

  /** Where the turned picture's pixel at (x, y) comes from. Counter-clockwise, and so on: see `Turn`. */
  const SOURCES: Readonly<
    Record<Turn, (x: number, y: number, width: number, height: number) => readonly [number, number]>
  > = {
    original: (x, y) => [x, y],
    rotate90: (x, y, width) => [width - 1 - y, x],
    rotate180: (x, y, width, height) => [width - 1 - x, height - 1 - y],
    rotate270: (x, y, _, height) => [y, height - 1 - x],
    flipX: (x, y, _, height) => [x, height - 1 - y],
    flipY: (x, y, width) => [width - 1 - x, y],
    flipPlus1: (x, y) => [y, x],
    flipMinus1: (x, y, width, height) => [width - 1 - y, height - 1 - x],
  }
  const SWAPS: ReadonlySet<Turn> = new Set(['rotate90', 'rotate270', 'flipPlus1', 'flipMinus1'])

  function turnPixels(pixels: Pixels, turn: Turn): Pixels {
    const { width, height, channels } = pixels
    const [wide, high] = SWAPS.has(turn) ? [height, width] : [width, height]
    const data = new Uint8Array(pixels.data.length)
    for (let place = 0; place < data.length; place += 1) {
      const pixel = Math.floor(place / channels)
      const [x, y] = SOURCES[turn](pixel % wide, Math.floor(pixel / wide), width, height)
      data[place] = pixels.data[(y * width + x) * channels + (place % channels)] ?? 0
    }
    return { width: wide, height: high, channels, data }
  }

  // An odd window and kept points that lie in the middle: only rounding is left, which may tip a frequency at the median.
  it('are those of the turned pixels, to a rounding, where the window is odd', () => {
    const odd = fc.oneof(fc.integer({ min: 20, max: 127 }), fc.integer({ min: 257, max: 383 }))
    fc.assert(
      fc.property(odd, odd, fc.integer({ min: 0, max: 1e6 }), (width, height, seed) => {
        fc.pre(width !== 64 || height !== 64)
        const pixels = noise(width, height, 1, seed)
        const turned = hasher.hashTurned(pixels, 'full-size')
        for (const turn of TURNS) {
          const found = hasher.hash(turnPixels(pixels, turn), 'full-size')
          if (found === null || turned === null) throw new Error('too small')
          expect(hashDistance(found.hash, turned.hashes[turn]), turn).toBeLessThanOrEqual(4)
        }
      }),
      { numRuns: 15 },
    )
  })
})

describe('the waves', () => {
  it('leave an engine room to reckon cosines a little otherwise', () => {
    const scale = Math.fround(Math.sqrt(2 / 64))
    const waves = createWaves()
    for (const [index, wave] of waves.entries()) {
      const exact =
        scale * Math.cos((Math.PI / 128) * (Math.floor(index / 64) + 1) * (2 * (index % 64) + 1))
      for (const factor of [1 - 2 ** -48, 1 + 2 ** -48])
        expect(Math.fround(exact * factor)).toBe(wave)
    }
  })
})
