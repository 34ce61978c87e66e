import { describe, expect, it } from 'vitest'
import { findOutOfTime } from './out-of-time.ts'

/** Indexes out of time among times in hours. */
function find(...hours: readonly number[]): readonly number[] {
  return [...findOutOfTime(hours.length, (index) => (hours[index] ?? 0) * 3_600)]
}

describe('findOutOfTime', () => {
  it('finds nothing in a chat that goes forward, nor in the hour that autumn gives back', () => {
    expect(find(1, 2, 2, 50)).toEqual([])
    expect(find(2.9, 2, 2.1, 3)).toEqual([])
  })

  it('finds lines from before the chat began, and from a future that it never reaches', () => {
    expect(find(100, 101, 20, 21, 102, 103)).toEqual([2, 3])
    expect(find(100, 101, 900, 102, 103, 104)).toEqual([2])
  })

  it('finds an older part of the chat that was pasted into it', () => {
    const chat = Array.from({ length: 20 }, (_, index) => 100 + 3 * index)
    expect(find(...chat, 104, 107, 160, 161)).toEqual([20, 21])
  })

  it('does not let a run of forged times swallow the longer run of messages behind it', () => {
    const chat = Array.from({ length: 20 }, (_, index) => 100 + index / 10)
    const forged = Array.from({ length: 11 }, () => 310)
    const real = Array.from({ length: 30 }, (_, index) => 103 + index / 10)
    expect(find(...chat, ...forged, ...real, 311)).toEqual([])
    expect(find(...chat, ...forged, ...real)).toEqual(forged.map((_, index) => 20 + index))
  })

  it('leaves what arrived late where it is', () => {
    expect(find(10, 30, 30.1, 20, 21, 25, 31, 40)).toEqual([])
    expect(find(10, 30, 20, 21, 25)).toEqual([])
  })

  it('never doubts the first line', () => {
    expect(find(900, 100, 101, 102)).toEqual([])
  })

  it('accepts a clock that was changed for good', () => {
    const before = Array.from({ length: 60 }, (_, index) => 1_000 + index)
    const after = Array.from({ length: 60 }, (_, index) => index)
    expect(find(...before, ...after)).toEqual([])
  })
})
