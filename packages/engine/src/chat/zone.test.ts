import { describe, expect, it } from 'vitest'
import { parseZone, readingInZone, withZone, type Zone } from './zone.ts'

function zone(name: string): Zone {
  const found = parseZone(name)
  if (found === null) throw new Error(name)
  return found
}

describe('a time zone', () => {
  it.each([
    ['Europe/Zurich', '2026-07-01T21:04:00', '+02:00'],
    ['Europe/Zurich', '2026-01-01T21:04:00', '+01:00'],
    ['America/New_York', '2026-01-01T21:04:00', '-05:00'],
    ['Asia/Kolkata', '2026-01-01T21:04:00', '+05:30'],
    ['UTC', '2026-01-01T21:04:00', '+00:00'],
    ['+01:00', '2026-07-01T21:04:00', '+01:00'],
    ['+1', '2026-07-01T21:04:00', '+01:00'],
    ['-05:30', '2026-07-01T21:04:00', '-05:30'],
    // The clocks went forward at 02:00 and back at 03:00.
    ['Europe/Zurich', '2026-03-29T01:30:00', '+01:00'],
    ['Europe/Zurich', '2026-03-29T03:30:00', '+02:00'],
    ['Europe/Zurich', '2026-10-25T01:30:00', '+02:00'],
    ['Europe/Zurich', '2026-10-25T03:30:00', '+01:00'],
  ])('%s at %s is %s', (name, wall, offset) => {
    expect(zone(name)(wall)).toBe(offset)
  })

  it.each(['Mars/Base', '', '+25:00', '01:00', '+1:75'])('%s does not exist', (name) => {
    expect(parseZone(name)).toBeNull()
  })

  it('that is known leaves no doubt about the zone', () => {
    const issues = (['zone-unknown', 'empty-file'] as const).map((code) => ({
      code,
      place: { file: 'a' },
    }))
    const reading = readingInZone({ conversations: [], issues }, zone('+01:00'))
    expect(reading.issues.map(({ code }) => code)).toEqual(['empty-file'])
  })

  it('is put on the times that have none, and on no other', () => {
    const times = ['2026-07-01T21:04:00', '2026-07-01T21:04:00Z', '2026-07-01T21:04:00-03:00']
    const conversation = {
      id: 'c',
      participants: [],
      messages: [{ from: 'a', text: '' }, ...times.map((at) => ({ from: 'a', text: '', at }))],
    }
    const zoned = withZone(conversation, zone('Europe/Zurich'))
    expect(zoned.messages.map(({ at }) => at)).toEqual([
      undefined,
      '2026-07-01T21:04:00+02:00',
      '2026-07-01T21:04:00Z',
      '2026-07-01T21:04:00-03:00',
    ])
  })
})
