import { describe, expect, it } from 'vitest'
import { isDayLine, readNotice } from './notices.ts'

const nobody = (): boolean => false

describe('readNotice', () => {
  it.each([
    ['Mia took a screenshot', 'Mia', 'screenshot'],
    ['Mia has set messages not to auto-delete', 'Mia', 'timer-changed'],
    ['Mia changed group title to «x»', 'Mia', 'name-changed'],
    ['Mia invited Ben and Kay', 'Mia', 'person-added'],
    ['Mia joined group by link from Ben', 'Mia', 'person-added'],
    ['Mia removed Ben', 'Mia', 'person-left'],
    ['Mia removed group photo', 'Mia', undefined],
    ['Channel title changed to «x»', undefined, 'name-changed'],
    ['History cleared', undefined, undefined],
  ])('reads "%s"', (text, name, event) => {
    const notice = readNotice(text, nobody)
    expect([notice.kind, notice.name, notice.event]).toEqual(['system', name, event])
  })

  it('tells a call from an invitation', () => {
    expect(readNotice('Mia invited Ben to the voice chat', nobody).kind).toBe('call')
  })

  it('is not taken in by a name that is a notice', () => {
    const text = 'Tom took a screenshot joined group by request'
    expect(readNotice(text, nobody).name).toBe('Tom took a screenshot')
    const known = (name: string): boolean => name === 'Tom removed all'
    expect(readNotice('Tom removed all invited Ben', known).event).toBe('person-added')
  })
})

describe('isDayLine', () => {
  it('knows the line between two days', () => {
    expect(isDayLine('12 January 2026')).toBe(true)
    expect(isDayLine('12 Januar 2026')).toBe(false)
    expect(isDayLine('on 12 January 2026')).toBe(false)
  })
})
