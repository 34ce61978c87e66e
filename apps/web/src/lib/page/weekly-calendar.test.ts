import { describe, expect, it } from 'vitest'
import { weeklyCalendar } from './weekly-calendar.ts'

describe('the weekly calendar', () => {
  const file = weeklyCalendar('Family talk')

  it('comes again every week, in lines as RFC 5545 ends them', () => {
    expect(file).toContain('\r\nRRULE:FREQ=WEEKLY\r\n')
    expect(file.split('\r\n').every((line) => line.length <= 75 && !line.includes('\n'))).toBe(true)
  })

  it('says nothing but its title', () => {
    expect(file).not.toMatch(/holdfast|sext|http/iu)
    expect(file.match(/Family talk/gu)).toHaveLength(2)
  })
})
