import { describe, expect, it } from 'vitest'
import { reminderFile } from './reminders.ts'

const MORNING = new Date(2026, 10, 29, 9, 0)

describe('reminderFile', () => {
  it('rings once on each day with something open, under the title it was given', () => {
    const file = reminderFile(new Set(['today', 'week']), 'Reminder', MORNING)
    expect(file.match(/DTSTART:.*/gu)).toEqual([
      'DTSTART:20261129T170000',
      'DTSTART:20261204T170000',
    ])
    expect(file.match(/SUMMARY:.*/gu)).toEqual(['SUMMARY:Reminder', 'SUMMARY:Reminder'])
  })

  it('rings for nothing that is past', () => {
    const evening = new Date(2026, 10, 29, 21, 0)
    expect(reminderFile(new Set(['today']), 'Reminder', evening)).not.toContain('VEVENT')
  })
})
