import { describe, expect, it } from 'vitest'
import { TACTIC_IDS } from '../types.ts'
import { despairSignOf, isDespair, levelOf } from './heard-level.ts'
import type { OpinionCuts } from './weights.ts'

const CUTS: OpinionCuts = {
  emergency: 4,
  emergencyAgreed: 2,
  warning: 4,
  warningAgreed: 2,
  despair: 3,
  despairHinted: 1,
  tactics: Object.fromEntries(TACTIC_IDS.map((tactic) => [tactic, 0])) as OpinionCuts['tactics'],
}
const QUIET = { emergency: -9, warning: -9, despair: -9 }

function match(weak: boolean, tactic: 'self-harm-risk' | 'pleading' = 'self-harm-risk') {
  return { tactic, who: 'owner', told: false, weak, stretches: [] } as const
}

describe('despair', () => {
  it('is said, hinted or not there', () => {
    expect(despairSignOf([])).toBeNull()
    expect(despairSignOf([match(false, 'pleading')])).toBeNull()
    expect(despairSignOf([match(true)])).toBe('hinted')
    expect(despairSignOf([match(true), match(false)])).toBe('said')
  })

  it('is never denied where patterns found it plainly, and needs less where they found a hint', () => {
    expect(isDespair('said', -99, CUTS)).toBe(true)
    expect(isDespair('hinted', 2, CUTS)).toBe(true)
    expect(isDespair('hinted', 1, CUTS)).toBe(false)
    expect(isDespair(null, 2, CUTS)).toBe(false)
    expect(isDespair(null, 3.5, CUTS)).toBe(true)
  })
})

describe('the level', () => {
  const later = { cuts: CUTS, isFirst: false }

  it('is reached by the opinion alone when it is sure, and with less where patterns agree', () => {
    expect(levelOf({ ...QUIET, emergency: 5 }, 'none', later)).toBe('emergency')
    expect(levelOf({ ...QUIET, emergency: 3 }, 'none', later)).toBe('none')
    expect(levelOf({ ...QUIET, emergency: 3 }, 'emergency', later)).toBe('emergency')
    expect(levelOf({ ...QUIET, warning: 3 }, 'warning', later)).toBe('warning')
  })

  it('needs more in the first message', () => {
    const first = { cuts: CUTS, isFirst: true }
    expect(levelOf({ ...QUIET, emergency: 5 }, 'none', first)).toBe('none')
    expect(levelOf({ ...QUIET, emergency: 7 }, 'none', first)).toBe('emergency')
    expect(levelOf({ ...QUIET, emergency: 5 }, 'emergency', first)).toBe('emergency')
  })

  it('does not follow patterns against a clear denial, beyond what is worth knowing', () => {
    expect(levelOf(QUIET, 'emergency', later)).toBe('caution')
    expect(levelOf(QUIET, 'none', later)).toBe('none')
  })
})
