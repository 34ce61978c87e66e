import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarFile } from './calendar.ts'

const NOW = '2026-11-29T10:00:00.000Z'
const REMINDER = { id: 'one', at: '2026-11-30T17:30', title: 'Five minutes for me' }

describe('calendarFile', () => {
  it('writes a reminder that rings at its local hour', () => {
    const file = calendarFile({ reminders: [REMINDER], now: NOW })
    expect(file.split('\r\n').slice(4, 16)).toEqual([
      'BEGIN:VEVENT',
      'UID:one',
      'DTSTAMP:20261129T100000Z',
      'DTSTART:20261130T173000',
      'DURATION:PT15M',
      'SUMMARY:Five minutes for me',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Five minutes for me',
      'TRIGGER:PT0S',
    ])
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true)
  })

  it('keeps a title in its line, whatever stands in it', () => {
    const title = 'a; b, c\\ d\nEND:VEVENT'
    const file = calendarFile({ reminders: [{ ...REMINDER, title }], now: NOW })
    expect(file).toContain('SUMMARY:a\\; b\\, c\\\\ d\\nEND:VEVENT\r\n')
    expect(file.split('\r\n').filter((line) => line === 'END:VEVENT')).toHaveLength(1)
  })

  it('folds lines at 75 octets without breaking a character, and loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const file = calendarFile({ reminders: [{ ...REMINDER, title }], now: NOW })
        const lines = file.split('\r\n')
        expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true)
        expect(
          file
            .replaceAll('\r\n ', '')
            .split('\r\n')
            .filter((line) => line.startsWith('SUMMARY:')),
        ).toHaveLength(1)
      }),
    )
  })

  it('refuses times of another form', () => {
    const reminders = [{ ...REMINDER, at: '30.11.2026' }]
    expect(() => calendarFile({ reminders, now: NOW })).toThrow('at: expected a local time')
    expect(() => calendarFile({ reminders: [], now: 'today' })).toThrow('now: expected')
  })
})
