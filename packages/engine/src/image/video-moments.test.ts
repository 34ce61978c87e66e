import { describe, expect, it } from 'vitest'
import { countMoments } from './video-moments.ts'

describe('the moments of a video', () => {
  it.each([
    [0, 1],
    [0.04, 1],
    [1, 1],
    [1.04, 2],
    [3, 3],
    [3600.5, 3601],
  ])('of %f seconds are %i, none at its end or after it', (seconds, count) => {
    expect(countMoments(seconds)).toBe(count)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1])(
    'cannot be counted of %f seconds',
    (seconds) => {
      expect(() => countMoments(seconds)).toThrow(RangeError)
    },
  )
})
