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

  it('finds lines from the past and from the future', () => {
    expect(find(100, 101, 20, 21, 102, 103)).toEqual([2, 3])
    expect(find(100, 101, 900, 102, 103, 104)).toEqual([2])
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
