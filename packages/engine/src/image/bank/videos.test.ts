import { describe, expect, it } from 'vitest'
import { groupVideos, videoOf } from './videos.ts'

const entry = (id: string) => ({
  ...{ id, quality: null, hash: new Uint32Array(8), family: null, source: '', note: '' },
})

describe('a video in a list', () => {
  it.each([
    ['case-7#12', 'case-7'],
    ['a#b#0', 'a#b'],
    ['#12', null],
    ['case-7#', null],
    ['case-7#x', null],
    ['case-7', null],
  ])('is told by the id of its frames: %s', (id, video) => {
    expect(videoOf(id)).toBe(video)
  })

  it('has all its frames, and is none with a single one', () => {
    const all = ['b#1', 'a#0', 'c', 'b#7', 'd#1'].map((id) => entry(id))
    const videos = groupVideos(all)
    expect([...videos].map(([video, frames]) => [video, frames.map(({ id }) => id)])).toEqual([
      ['b', ['b#1', 'b#7']],
    ])
  })
})
