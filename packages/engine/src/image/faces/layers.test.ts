import { describe, expect, it } from 'vitest'
import { convolveChannels, convolveInside, largestOfFour, mixChannels } from './layers.ts'

function map(side: number, channels: number, ...values: readonly number[]) {
  return { side, channels, values: Float32Array.from(values) }
}

function matrix(from: number, to: number, values: readonly number[], bias: readonly number[]) {
  return { from, to, values: Float32Array.from(values), bias: Float32Array.from(bias) }
}

const NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9]

describe('layers', () => {
  it('mix the channels of each place, and leave what is below nothing', () => {
    const mixed = mixChannels(map(2, 2, 1, 2, 3, 4, 5, 6, 7, 8), matrix(2, 1, [1, -1], [0.5]))
    expect(mixed).toEqual(map(2, 1, -0.5, -0.5, -0.5, -0.5))
  })

  it('see nine places from inside the map, and make what is below nothing small', () => {
    const seen = convolveInside(
      map(4, 1, ...NINE, 10, 11, 12, 13, 14, 15, 16),
      matrix(9, 2, [...Array<number>(8).fill(0), -1, ...Array<number>(9).fill(0)], [0, 1]),
    )
    // The middle one of the nine, with its sign turned, goes to the first channel.
    expect([...seen.values].map((value) => Math.round(value * 10) / 10)).toEqual([
      -0.6, 1, -0.7, 1, -1, 1, -1.1, 1,
    ])
    expect(seen.side).toBe(2)
  })

  it('see nothing around the map', () => {
    const sums = convolveChannels(map(3, 1, ...NINE), {
      around: new Float32Array(9).fill(1),
      mix: matrix(1, 1, [1], [0]),
    })
    expect([...sums.values]).toEqual([12, 21, 16, 27, 45, 33, 24, 39, 28])
  })

  it('keep the channels apart while they look around', () => {
    const around = new Float32Array(18)
    around[8] = 1
    around[9] = 2
    const mix = matrix(2, 2, [1, 0, 0, 1], [0, 0])
    const seen = convolveChannels(map(2, 2, 1, 10, 2, 20, 3, 30, 4, 40), { around, mix })
    expect([...seen.values]).toEqual([1, 20, 2, 40, 3, 60, 4, 80])
  })

  it('keep the largest of four, and of fewer at the end of an odd map', () => {
    expect(largestOfFour(map(3, 1, ...NINE), 2)).toEqual(map(2, 1, 5, 6, 8, 9))
    expect(largestOfFour(map(2, 1, 4, 1, 2, 3), 1)).toEqual(map(2, 1, 4, 3, 3, 3))
  })
})
