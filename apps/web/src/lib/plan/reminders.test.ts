import { describe, expect, it, vi } from 'vitest'
import { reminderFile } from './reminders.ts'

const MORNING = new Date(2026, 10, 29, 9, 0)

describe('reminderFile', () => {
  it('rings once on each day with something open, under the title it was given', () => {
    const file = reminderFile(new Set(['today', 'week']), 'Reminder', MORNING)
    expect(file?.match(/DTSTART:.*/gu)).toEqual([
      'DTSTART:20261129T170000',
      'DTSTART:20261204T170000',
    ])
    expect(file?.match(/SUMMARY:.*/gu)).toEqual(['SUMMARY:Reminder', 'SUMMARY:Reminder'])
  })

  it('rings tomorrow for today when the hour has passed, and once', () => {
    for (const hour of [17, 21]) {
      const evening = new Date(2026, 10, 29, hour, 0)
      const file = reminderFile(new Set(['today', 'tomorrow']), 'Reminder', evening)
      expect(file?.match(/DTSTART:.*/gu)).toEqual(['DTSTART:20261130T170000'])
    }
  })

  it('is no file when nothing is open', () => {
    expect(reminderFile(new Set(), 'Reminder', MORNING)).toBeNull()
  })

  it('needs nothing that pages over plain HTTP do not have', () => {
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    try {
      const file = reminderFile(new Set(['today', 'week']), 'Reminder', MORNING)
      expect(new Set(file?.match(/UID:[0-9a-f]{32}/gu))).toHaveProperty('size', 2)
    } finally {
      vi.unstubAllGlobals()
    }
  })
})
