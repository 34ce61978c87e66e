import { describe } from 'vitest'
import { itFinds, tactic, without } from '../_breaking.ts'
import { TACTIC } from '../_made.ts'

describe('checkTactics', () => {
  itFinds([
    [
      'a tactic without prose',
      { 'tactics/deadline.yml': without(TACTIC, 'works') },
      'deadline.yml works: is missing',
    ],
    ['a tactic without patterns', tactic({ patterns: { en: ['x'] } }), 'patterns.de: is missing'],
    [
      'a tactic without lines to find',
      tactic({ 'must-find': { de: ['x'] } }),
      'must-find.en: is missing',
    ],
    [
      'a tactic without lines not to find',
      { 'tactics/deadline.yml': without(TACTIC, 'must-not-find') },
      'must-not-find.de: is missing',
    ],
  ])
})
