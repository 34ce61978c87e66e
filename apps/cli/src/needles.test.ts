import { createWatch, type Watch } from '@holdfast/engine/bank'
import { describe, expect, it } from 'vitest'
import { look, seekVideo } from './needles.ts'

/** Far from one another: each sets other words. */
const hash = (word: number): Uint32Array => new Uint32Array(8).fill(0xffff_ffff, word, word + 2)

function watch(): Watch {
  const made = createWatch([
    { name: 'bank', within: 31, purpose: 'match' },
    { name: 'never', within: 31, purpose: 'never' },
  ])
  const entry = { family: null, quality: null, source: '', note: '' }
  made.put('bank', { ...entry, id: 'known', hash: hash(0) })
  made.put('bank', { ...entry, id: 'logo too', hash: hash(2) })
  made.put('never', { ...entry, id: 'logo', hash: hash(2) })
  return made
}

const video = (...words: readonly number[]) => ({
  format: 'mp4',
  sampled: words.map((word, frame) => ({
    frame,
    pdq: [{ family: 'full-size' as const, hash: hash(word), quality: 80 - 40 * frame }],
    turned: [],
  })),
})

describe('a video', () => {
  it('is found by any frame of good quality', () => {
    const found = look(seekVideo('a.mp4', video(4, 0), true), watch())
    expect(found).toMatchObject({ matches: [{ entry: { id: 'known' }, frame: 1 }], never: null })
    expect(look(seekVideo('a.mp4', video(4, 0), false), watch()).matches).toEqual([])
  })

  it('is not kept quiet as a whole by a logo in one frame', () => {
    const found = look(seekVideo('a.mp4', video(2, 0), true), watch())
    expect(found.matches.map(({ entry }) => entry.id)).toEqual(['known'])
    expect(look(seekVideo('a.mp4', video(2, 4), true), watch())).toMatchObject({
      matches: [],
      never: { entry: { id: 'logo' } },
    })
  })
})
