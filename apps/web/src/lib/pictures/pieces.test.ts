import { describe, expect, it } from 'vitest'
import { isTooLarge, piecesOf } from './pieces.ts'

describe('what the guard looks at', () => {
  it('is the whole picture, and squares that cover it from end to end', () => {
    for (const [width, height] of [
      [1080, 2400],
      [2400, 1080],
      [1080, 20_000],
      [300, 301],
    ] as const) {
      const [whole, ...squares] = piecesOf(width, height)
      expect(whole).toEqual({ left: 0, top: 0, side: Math.max(width, height) })
      const starts = squares.map(({ left, top }) => Math.max(left, top))
      const side = Math.min(width, height)
      expect(starts[0]).toBe(0)
      expect((starts.at(-1) ?? 0) + side).toBe(Math.max(width, height))
      for (const [index, start] of starts.entries()) {
        const before = starts[index - 1]
        if (before !== undefined) expect(start - before).toBeLessThanOrEqual(Math.ceil(side * 0.67))
      }
    }
  })

  it('is one piece of a square picture', () => {
    expect(piecesOf(500, 500)).toHaveLength(1)
  })
})

describe('a picture', () => {
  it('is too large by its pixels, or by a shape that no screen has', () => {
    expect(isTooLarge(1080, 2400 * 12)).toBe(false)
    expect(isTooLarge(10_000, 10_000)).toBe(true)
    // Its squares alone would fill the memory.
    expect(isTooLarge(60_000, 1)).toBe(true)
  })
})
