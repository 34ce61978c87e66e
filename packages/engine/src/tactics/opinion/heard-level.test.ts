import { describe, expect, it } from 'vitest'
import { TACTIC_IDS } from '../types.ts'
import { isDespairHeard, levelOf } from './heard-level.ts'
import type { Answers } from './opinion.ts'

const CUTS = {
  emergency: 8,
  emergencyAgreed: 6,
  warning: 4,
  warningAgreed: 3,
  despair: 0,
  despairOfLate: 2,
  tactics: Object.fromEntries(TACTIC_IDS.map((tactic) => [tactic, 0])) as Record<
    (typeof TACTIC_IDS)[number],
    number
  >,
}
const answers = (some: Partial<Answers>): Answers => ({
  emergency: -6,
  warning: -6,
  despair: -6,
  ...some,
})
/** A message whose words sound so much like despair. */
const words = (logit: number): readonly number[] =>
  TACTIC_IDS.map((tactic) => (tactic === 'self-harm-risk' ? logit : -6))

describe('the level of what is heard', () => {
  it('is an emergency where danger and approach are heard together, and not for the first alone', () => {
    expect(levelOf(answers({ emergency: 5, warning: 3.5 }), 'none', CUTS)).toBe('emergency')
    expect(levelOf(answers({ emergency: 5, warning: 1 }), 'none', CUTS)).toBe('none')
  })

  it('needs less where patterns found the same', () => {
    const some = answers({ emergency: 4, warning: 2.5 })
    expect(levelOf(some, 'emergency', CUTS)).toBe('emergency')
    expect(levelOf(some, 'warning', CUTS)).toBe('caution')
  })
})

describe('hearing despair', () => {
  it('hears it in one message of a chat that is about nothing else', () => {
    expect(isDespairHeard(answers({ despair: -1 }), words(2), CUTS)).toBe(true)
    expect(isDespairHeard(answers({ despair: -1 }), words(-2), CUTS)).toBe(false)
  })

  it('hears it in what was said of late, unless the chat is far from a warning', () => {
    expect(isDespairHeard(answers({ despair: 3, warning: -1 }), words(-6), CUTS)).toBe(true)
    expect(isDespairHeard(answers({ despair: 3, warning: -6 }), words(-6), CUTS)).toBe(false)
  })
})
