import { createWatch, type BankEntry } from '@holdfast/engine/bank'
import { createPlainHasher, type PdqFamily } from '@holdfast/engine/image'
import { drawPicture, type Drawing } from '@holdfast/engine/made-pictures'
import { describe, expect, it } from 'vitest'
import type { Video } from './fingerprints.ts'
import { look, seekVideo } from './needles.ts'
import { compareVideos, videosOf, type NearVideo } from './videos.ts'

const hasher = createPlainHasher()
const FAMILIES: readonly PdqFamily[] = ['nearest-512', 'full-size']

/** A second of each drawing, as `makeFingerprint` hands it over. */
function film(drawings: readonly Drawing[], isMirrored = false): Video {
  const sampled = drawings.map((drawing, frame) => {
    const { width, height, data } = drawPicture(drawing, 320, 240, 1)
    const mirrored = Uint8Array.from({ length: width * height }, (_, place) => {
      const column = place % width
      return data[place - column + width - 1 - column] ?? 0
    })
    const pixels = { width, height, channels: 1 as const, data: isMirrored ? mirrored : data }
    return {
      frame,
      pdq: FAMILIES.flatMap((family) => hasher.hash(pixels, family) ?? []),
      turned: FAMILIES.flatMap((family) => hasher.hashTurned(pixels, family) ?? []),
    }
  })
  return { format: 'mp4', sampled }
}

/** A bank that holds a video under this name. */
function entriesOf(name: string, { sampled }: Video): readonly BankEntry[] {
  return sampled.flatMap(({ frame, pdq }) =>
    pdq
      .slice(0, 1)
      .filter(({ quality }) => quality >= 50)
      .map((one) => ({ ...one, id: `${name}#${frame}`, source: '', note: '' })),
  )
}

function compare(video: Video, known: Video, never: Video = film([])): readonly NearVideo[] {
  const watch = createWatch([
    { name: 'bank', within: 31, purpose: 'match' },
    { name: 'never', within: 31, purpose: 'never' },
  ])
  const entries = entriesOf('case-7', known)
  for (const entry of entries) watch.put('bank', entry)
  for (const entry of entriesOf('logo', never)) watch.put('never', entry)
  const answer = look(seekVideo('a.mp4', video, false), watch)
  return compareVideos(answer, { videos: new Map([['bank', videosOf(entries)]]), within: 31 })
}

describe('two videos', () => {
  const known = film(['hills', 'noise', 'rings', 'flat'])

  it('have in common a share of the good frames of each', () => {
    expect(compare(film(['flat', 'hills', 'rings']), known)).toEqual([
      {
        ...{ bank: 'bank', id: 'case-7', turn: 'original', family: 'nearest-512' },
        shares: { sought: 1, known: 2 / 3 },
      },
    ])
    expect(compare(film(['flat']), known)).toEqual([])
  })

  it('are found where one is mirrored, all of it the same way', () => {
    expect(compare(film(['hills', 'noise'], true), known)).toMatchObject([
      { turn: 'flipY', shares: { sought: 1 } },
    ])
  })

  it('are not the same for a logo that is never to be reported', () => {
    const logo = film(['noise', 'noise'])
    expect(compare(film(['noise', 'hills']), known, logo)).toMatchObject([
      { shares: { sought: 1, known: 1 / 3 } },
    ])
    expect(compare(film(['noise']), known, logo)).toEqual([])
  })
})
