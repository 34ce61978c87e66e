import { describe, expect, it } from 'vitest'
import { civilDateOf, dateOrderOf, readWrittenTime } from './written-time.ts'

describe('readWrittenTime', () => {
  it.each([
    ['14:05', 50_700],
    ['2:05 PM', 50_700],
    ['2.05 p.m.', 50_700],
    ['12:05 am', 300],
    ['14:05:09', 50_709],
    ['Today at 2:05 PM', 50_700],
    ['Gestern, 14:05 Uhr', 50_700],
    ['hoy a las 14:05', 50_700],
    ['12.03. 14:05', 50_700],
    ['28/05, 21:44', 78_240],
  ])('reads %s without a date', (text, seconds) => {
    expect(readWrittenTime(text)).toEqual({ seconds })
  })

  it.each([
    ['12.03.26 14:05', [12, 3, 26]],
    ['14:05, 3/4/2026', [3, 4, 2026]],
    ['2026-03-12 14:05', [2026, 3, 12]],
    ['Sa., 14.03.2026, 14:05', [14, 3, 2026]],
    ['Mar 12, 2026, 2:05 PM', [12, 3, 2026]],
    ['Thu, 12 March 2026 at 14:05', [12, 3, 2026]],
    ['12. März 2026 um 14:05', [12, 3, 2026]],
    ['12 juil. 2026 à 14:05', [12, 7, 2026]],
  ])('reads the date of %s', (text, date) => {
    expect(readWrittenTime(text)?.date).toEqual(date)
  })

  it.each([
    '',
    '14',
    '25:00',
    '14:60',
    '13:05 PM',
    'see you at 14:05',
    'Sam 14:05',
    '1:2',
    'a 14:05 b',
    `${'1'.repeat(70)}:00`,
  ])('finds none in "%s"', (text) => {
    expect(readWrittenTime(text)).toBeNull()
  })
})

describe('dateOrderOf', () => {
  const order = (...texts: readonly string[]) =>
    dateOrderOf(texts.flatMap((text) => readWrittenTime(text) ?? []))

  it('is shown by a number above twelve, by dots, by a month as a word', () => {
    expect(order('3/4/2026 9:00', '13/4/2026 9:00')).toEqual({
      order: 'day-month-year',
      certain: true,
    })
    expect(order('3/4/2026 9:00', '4/13/2026 9:00')).toEqual({
      order: 'month-day-year',
      certain: true,
    })
    expect(order('3.4.2026 9:00').certain).toBe(true)
    expect(order('Mar 4, 2026 9:00').certain).toBe(true)
    expect(order('2026-03-04 9:00').certain).toBe(true)
  })

  it('is open where nothing shows it, or where both are shown', () => {
    expect(order('3/4/2026 9:00')).toEqual({ order: 'day-month-year', certain: false })
    expect(order('13/4/2026 9:00', '4/13/2026 9:00').certain).toBe(false)
    expect(order('4/4/2026 9:00').certain).toBe(true)
  })
})

describe('civilDateOf', () => {
  it('is null where the calendar has no such day', () => {
    const time = readWrittenTime('31/2/2026 9:00')
    expect(time === null ? undefined : civilDateOf(time, 'day-month-year')).toBeNull()
  })
})
