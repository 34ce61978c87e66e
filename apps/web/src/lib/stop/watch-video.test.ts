import { createHash } from 'node:crypto'
import { createPdqHasher, formatHash, type Pixels } from '@holdfast/engine/image'
import { drawPicture, type Drawing } from '@holdfast/engine/made-pictures'
import { describe, expect, it, vi } from 'vitest'
import type { StoredPixels } from './decode.ts'
import type { NoVideo } from './frames-protocol.ts'
import { MOST_MOMENTS, MOST_TIME, MOST_VIDEO_BYTES, watchVideo } from './watch-video.ts'

const hasher = createPdqHasher()
const file = new Blob(['any bytes'])

interface Made {
  readonly seconds?: number | NoVideo
  /** What is seen at a moment; null where the player gets no further. */
  readonly seen?: (at: number) => Drawing | null
  /** Milliseconds that pass with each look at the clock. */
  readonly pace?: number
  readonly height?: number
}

/** Drawn once: a long video shows it thousands of times. */
const noise = drawPicture('noise', 64, 64, 3)

function draw(drawing: Drawing, height: number): Pixels {
  if (drawing !== 'noise' || height !== 64) return drawPicture(drawing, 64, height, 3)
  return { ...noise, data: noise.data.slice() }
}

/** A player of a made video, with all that it handed out. */
function play({ seconds = 3, seen = () => 'noise', pace = 0, height = 64 }: Made) {
  const handed: StoredPixels[] = []
  const close = vi.fn(() => Promise.resolve())
  let time = 0
  const frames = {
    open: () => Promise.resolve(seconds),
    show: (at: number) => {
      const drawing = seen(at)
      if (drawing === null) return Promise.resolve(null)
      const frame = { pixels: draw(drawing, height), seeThrough: false }
      handed.push(frame)
      return Promise.resolve(frame)
    },
    close,
  }
  return { tools: { frames, hasher, now: () => (time += pace) }, handed, close }
}

async function watch(made: Made, chosen: Blob = file) {
  const { tools, handed, close } = play(made)
  const shares: number[] = []
  const found = await watchVideo({ file: chosen, place: 0 }, tools, (share) => {
    shares.push(share)
  })
  return { found, handed, close, shares }
}

describe('a video', () => {
  it('is known by its sums and by what is seen each second, without what shows too little', async () => {
    const seen = (at: number): Drawing => (at === 1 ? 'flat' : 'noise')
    const { found } = await watch({ seconds: 2.5, seen })
    const pdq = hasher.hash(noise, 'nearest-512')
    const hash = pdq === null ? '' : formatHash(pdq.hash)
    const sum = (kind: string): string => createHash(kind).update('any bytes').digest('hex')
    expect(found).toEqual({
      md5: sum('md5'),
      sha256: sum('sha256'),
      looked: 3,
      moments: [0, 2].map((at) => ({ at, hash, quality: pdq?.quality })),
      end: null,
    })
  })

  it('leaves nothing of itself in memory, and no player open', async () => {
    const { handed, close, shares } = await watch({})
    expect(handed).toHaveLength(3)
    for (const { pixels } of handed) expect(Math.max(...pixels.data)).toBe(0)
    expect(close).toHaveBeenCalledOnce()
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBeCloseTo(1)
  })

  it('is followed as far as an hour, as ten minutes of work, or as the player gets', async () => {
    expect((await watch({ seconds: MOST_MOMENTS })).found).toMatchObject({ end: null })
    expect((await watch({ seconds: MOST_MOMENTS + 1 })).found).toMatchObject({
      looked: MOST_MOMENTS,
      end: 'long',
    })
    const slow = await watch({ seconds: 9, pace: MOST_TIME / 3 })
    expect(slow.found).toMatchObject({ looked: 3, end: 'slow' })
    const seen = (at: number): Drawing | null => (at === 2 ? null : 'noise')
    const broken = await watch({ seconds: 9, seen })
    expect(broken.found).toMatchObject({
      looked: 2,
      moments: [{ at: 0 }, { at: 1 }],
      end: 'broken',
    })
    expect(broken.close).toHaveBeenCalledOnce()
  })

  it('has no fingerprint for a stated reason', async () => {
    const giant = new Blob([])
    Object.defineProperty(giant, 'size', { value: MOST_VIDEO_BYTES + 1 })
    const gone = new Blob(['gone'])
    gone.slice = () => {
      throw new DOMException('gone')
    }
    expect((await watch({}, giant)).found).toEqual({ code: 'too-large-video' })
    expect((await watch({}, gone)).found).toEqual({ code: 'unreadable' })
    expect((await watch({ seconds: 'endless' })).found).toEqual({ code: 'endless' })
    expect((await watch({ seen: () => null })).found).toEqual({ code: 'no-video-decoder' })
    expect((await watch({ height: 4 })).found).toEqual({ code: 'too-small' })
  })
})
