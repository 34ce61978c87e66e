import { describe, expect, it } from 'vitest'
import { findUnsorted } from './sorted-times.ts'

function unsorted(...dates: readonly (string | null)[]): readonly number[] {
  return [...findUnsorted(dates.map((date) => (date === null ? null : `2026-${date}T09:00:00`)))]
}

describe('times in a file that was sorted', () => {
  it('break the order alone, whether they are too early or too late', () => {
    expect(unsorted('01-10', '01-11', '01-02', '01-12')).toEqual([2])
    expect(unsorted('01-10', '12-31', '01-11', '01-12')).toEqual([1])
    expect(unsorted('01-10', '12-31', '01-10')).toEqual([1])
  })

  it('keep the first, unless most others would go', () => {
    expect(unsorted('01-10', '01-02', '01-10')).toEqual([1])
    expect(unsorted('12-31', '01-10', '01-11', '01-12')).toEqual([0])
  })

  it('may be off by a day, unknown, or equal', () => {
    expect(unsorted('01-10', '01-09', '01-10', null, '01-12', '01-11')).toEqual([])
    expect(unsorted()).toEqual([])
  })
})
