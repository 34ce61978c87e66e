import { describe, expect, it } from 'vitest'
import {
  isEditedLine,
  isUnsentLine,
  kindOfAttachmentLine,
  readAnnouncement,
  readTapback,
} from './notes.ts'
import { timeAt } from './time.ts'

describe('times of imessage-exporter', () => {
  it('are read with one space or two before the hour', () => {
    expect(timeAt('May 17, 2022  5:29:42 PM (Read by you)')?.time).toBe('2022-05-17T17:29:42')
    expect(timeAt('May 17, 2022 12:00:00 AM')?.time).toBe('2022-05-17T00:00:00')
    expect(timeAt('Feb 31, 2022  5:29:42 PM')).toEqual({ time: null, length: 24 })
  })

  it('are not other times', () => {
    for (const text of ['17 May 2022 5:29 PM', 'May 17, 2022', 'Mai 17, 2022 17:29:42', '']) {
      expect(timeAt(text)).toBe(null)
    }
  })
})

describe('words of imessage-exporter', () => {
  it('are told from words of people', () => {
    expect(readAnnouncement('You left the conversation.')?.sender).toBe('Me')
    expect(readAnnouncement('Mia removed Ben from the conversation.')?.event).toBe('person-left')
    expect(readAnnouncement('Mia left the party')).toBe(null)
    expect(readTapback('Loved by Mia')).toEqual({ emoji: 'Loved', sender: 'Mia' })
    expect(readTapback('nothing here')).toBe(null)
    expect(kindOfAttachmentLine('attachments/1/a.mov')).toBe('video')
    expect(kindOfAttachmentLine('/etc/hosts')).toBe(null)
    expect(isUnsentLine('You unsent this message part!')).toBe(true)
    expect(isUnsentLine('You unsent it!')).toBe(false)
    expect(isEditedLine('Edited 1 minute later: hi')).toBe(true)
    expect(isEditedLine('Edited it later: hi')).toBe(false)
  })
})
