import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createIsoClock,
  daysFromCivil,
  isCivilDate,
  isoDate,
  isoFromEpoch,
  isoOffset,
} from './civil-time.ts'

describe('civil time', () => {
  it('agrees with the calendar of the language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2199, 11, 31, 23, 59, 59) }), (time) => {
        const iso = new Date(time).toISOString()
        expect(isoFromEpoch(time)).toBe(`${iso.slice(0, 19)}Z`)
        const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number)
        expect(isCivilDate(year, month, day)).toBe(true)
        expect(isoDate(daysFromCivil(year, month, day))).toBe(iso.slice(0, 10))
      }),
    )
  })

  it('tells many times as it tells one', () => {
    const clock = createIsoClock()
    const time = fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 9e12 }))
    fc.assert(
      fc.property(time, fc.integer({ min: -9e6, max: 9e6 }), (first, step) => {
        for (const each of [first, first + step]) expect(clock(each)).toBe(isoFromEpoch(each))
      }),
    )
  })

  it('knows which days do not exist', () => {
    expect(isCivilDate(2024, 2, 29)).toBe(true)
    expect(isCivilDate(2023, 2, 29)).toBe(false)
    expect(isCivilDate(2026, 4, 31)).toBe(false)
    expect(isCivilDate(2026, 13, 1)).toBe(false)
    expect(isCivilDate(1969, 12, 31)).toBe(false)
  })

  it('gives no time outside the years of chats', () => {
    for (const time of [-1, 1e20, -1e20, Number.NaN, Infinity])
      expect(isoFromEpoch(time)).toBeNull()
  })

  it('writes offsets, and nothing where there is none', () => {
    expect(isoOffset(60)).toBe('+01:00')
    expect(isoOffset(-210)).toBe('-03:30')
    expect(isoOffset(0)).toBe('+00:00')
    expect(isoOffset(undefined)).toBe('')
    expect(isoOffset(Number.NaN)).toBe('')
  })
})
