import { expect, test } from 'vitest'
import { isDayLine, minutesOf, readClock, wholeDate } from './times.ts'

test.each([
  ['14:03', '14:03'],
  ['2:03 PM', '2:03 PM'],
  ['2.24pm', '2:24 PM'],
  ['9:05 p. m.', '9:05 PM'],
  ['14:03 Uhr', '14:03'],
])('reads %s as the time %s', (text, clock) => {
  expect(readClock(text)).toBe(clock)
})

test.each(['45.50 €', '24:10', '14:73', '1403', 'at 14:03', ''])('takes %j for no time', (text) => {
  expect(readClock(text)).toBeNull()
})

test('counts minutes after midnight, noon and midnight too', () => {
  expect(['0:00', '14:03', '12:05 AM', '12:05 PM', '2:03 PM'].map(minutesOf)).toEqual([
    0, 843, 5, 725, 843,
  ])
})

test.each([
  '12 March 2025',
  'Today',
  'Heute um 14:03 Uhr',
  'mié, 12 de marzo a las 14:03',
  'Lun. 3 mars',
  '12/03/2025',
  'ieri',
  '12 mars 2025, 14:03',
])('takes %j for a day header', (text) => {
  expect(isDayLine(text)).toBe(true)
})

test.each(['ok', 'See you on Sunday', 'You took a screenshot', 'Mo', '45', 'may', 'sun cream'])(
  'takes %j for no day header',
  (text) => {
    expect(isDayLine(text)).toBe(false)
  },
)

test.each([
  ['12. März 2025', { year: 2025, month: 3, day: 12 }],
  ['13 de marzo de 2025, 14:03', { year: 2025, month: 3, day: 13 }],
  ['2025-03-04', { year: 2025, month: 3, day: 4 }],
  ['25/03/2025', { year: 2025, month: 3, day: 25 }],
  ['3/25/2025', { year: 2025, month: 3, day: 25 }],
])('knows the whole date of %s', (text, date) => {
  expect(wholeDate(text)).toEqual(date)
})

test.each(['03/04/2025', '12 March', 'Today', 'Monday 14:03', '3.4.25'])(
  'does not guess a date from %s',
  (text) => {
    expect(wholeDate(text)).toBeNull()
  },
)
