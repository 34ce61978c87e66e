import { describe } from 'vitest'
import { country, crisis, itFinds, LAW, source } from '../_breaking.ts'

describe('checkDates', () => {
  itFinds([
    [
      'a source read in the future',
      source({ read: '2026-12-24' }),
      'read: 2026-12-24 is in the future',
    ],
    [
      'a channel checked in the future',
      crisis({ checked: '2027-01-01' }),
      'channel gb-crisis: 2027-01-01',
    ],
    [
      'a law checked in the future',
      country({ law: [{ ...LAW, checked: '2027-01-01' }] }),
      'law threats: 2027-01-01',
    ],
  ])
})
