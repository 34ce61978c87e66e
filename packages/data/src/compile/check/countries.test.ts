import { describe } from 'vitest'
import { CHOICE, country, crisis, itFinds, LAW } from '../_breaking.ts'
import { CRISIS, EMERGENCY, SOURCE } from '../_made.ts'

describe('checkCountries', () => {
  itFinds([
    [
      'a country without emergency numbers',
      country({ channels: [CRISIS] }),
      'no emergency channel for the role young-person',
    ],
    [
      'a country without crisis lines',
      country({ channels: [EMERGENCY] }),
      'no crisis channel for the role young-person',
    ],
    [
      'a crisis line that is not for everybody',
      crisis({ roles: ['young-person'] }),
      'no crisis channel for the role parent',
    ],
    [
      'an unconfirmed crisis line alone',
      { ...crisis({ sources: ['paper'] }), 'sources/paper.yml': { ...SOURCE, kind: 'press' } },
      'no confirmed crisis channel',
    ],
    ['a dispute without a choice', country({ disputes: [] }), 'no choice for the dispute block'],
    [
      'two choices for a dispute',
      country({ disputes: [CHOICE, { ...CHOICE, follows: 'later' }] }),
      'more than one choice',
    ],
    [
      'a topic of the law told twice',
      country({ law: [LAW, LAW] }),
      'more than one text on threats',
    ],
  ])
})
