import { describe, expect, it } from 'vitest'
import { dayOf, inferDateOrder, type InferredOrder } from './date-order.ts'
import { createHeaderScanner } from './header.ts'
import type { Header } from './header-shape.ts'

function infer(...dates: readonly string[]): InferredOrder | null {
  const headers = dates.flatMap((date): readonly Header[] => {
    const text = `${date}, 10:00 - Mia: hi`
    const header = createHeaderScanner(text)(1, 0, text.length)
    return header === null ? [] : [header]
  })
  const [first] = headers
  return first === undefined
    ? null
    : inferDateOrder(
        headers.map(({ date }) => date),
        first.shape,
      )
}

const certain = (order: string) => ({ order, certain: true })
const open = (order: string) => ({ order, certain: false })

describe('dayOf', () => {
  const day = (third: number) => dayOf({ first: 5, second: 3, third, padding: 0 }, 'day-month-year')

  it('knows the Buddhist years of Thai phones, and no day of other calendars', () => {
    expect(day(2569)).toBe(day(2026))
    expect(day(1404)).toBeNull()
    expect(day(1447)).toBeNull()
  })
})

describe('inferDateOrder', () => {
  it('is decided by a single number above twelve, wherever it stands', () => {
    expect(infer('03/04/26', '05/04/26', '13/04/26')).toEqual(certain('day-month-year'))
    expect(infer('03/04/26', '04/05/26', '04/13/26')).toEqual(certain('month-day-year'))
  })

  it('is decided by time that would run backwards', () => {
    expect(infer('05/02/2026', '06/02/2026', '01/03/2026')).toEqual(certain('day-month-year'))
    expect(infer('02/05/2026', '02/06/2026', '03/01/2026')).toEqual(certain('month-day-year'))
  })

  it('never reads a year in front as year, day, month', () => {
    expect(infer('2024-12-10', '2024-12-11')).toEqual(certain('year-month-day'))
    expect(infer('2024/01/02')).toEqual(certain('year-month-day'))
  })

  it('takes a two-digit year in front where nothing else fits', () => {
    expect(infer('24/11/30', '24/12/15')).toEqual(certain('year-month-day'))
    expect(infer('24/11/30', '24/12/01')).toEqual(certain('year-month-day'))
  })

  it('knows that dots and hyphens put the day first', () => {
    expect(infer('03.04.26')).toEqual(certain('day-month-year'))
    expect(infer('03-04-2026')).toEqual(certain('day-month-year'))
    expect(infer('05.03.26', '04.03.26', '06.04.26')).toEqual(certain('day-month-year'))
  })

  it('knows the Korean way by its dots and spaces, but not that of countries that put the day first', () => {
    expect(infer('26. 3. 5.', '26. 3. 6.')).toEqual(certain('year-month-day'))
    expect(infer('05. 03. 26')).toEqual(certain('day-month-year'))
  })

  it('says when it is open, and guesses the clearly shorter chat', () => {
    expect(infer('03/04/2026')).toEqual(open('day-month-year'))
    expect(infer('01/02/2026', '02/02/2026', '03/02/2026')).toEqual(open('day-month-year'))
    expect(infer('02/01/2026', '02/02/2026', '02/03/2026')).toEqual(open('month-day-year'))
  })

  it('is not sure of itself where faults are on both sides', () => {
    expect(infer('13/01/26', '14/02/26', '03/22/26')).toEqual(open('day-month-year'))
  })

  it('has nothing to decide where day and month are equal', () => {
    expect(infer('04/04/2026', '05/05/2026')).toEqual(certain('day-month-year'))
  })

  it('is not turned round by one forged date among many', () => {
    const dates = ['01/20/26', '01/21/26', '02/22/26', '13/01/26', '02/23/26']
    expect(infer(...dates)).toEqual(certain('month-day-year'))
  })
})
