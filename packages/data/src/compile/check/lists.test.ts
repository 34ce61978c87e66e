import { describe } from 'vitest'
import { itFinds } from '../_breaking.ts'
import { TACTIC } from '../_made.ts'

describe('checkLists', () => {
  itFinds([
    ['a missing tactic', { 'tactics/deadline.yml': null }, 'tactics/deadline.yml: is missing'],
    ['a missing situation', { 'situations/paid.yml': null }, 'situations/paid.yml: is missing'],
    ['a missing role', { 'roles/parent.yml': null }, 'roles/parent.yml: is missing'],
    [
      'a tactic off the list',
      { 'tactics/rain.yml': TACTIC },
      "rain.yml: is not on the engine's list",
    ],
  ])
})
