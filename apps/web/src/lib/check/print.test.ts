import { describe, expect, it } from 'vitest'
import { openOnPaper, type Fold } from './print.ts'

const FOLDS: readonly Fold[] = [
  { tactic: 'deadline', open: false },
  { tactic: 'threat-to-share', open: true },
  { tactic: 'deadline', open: true },
]

describe('the explanations on paper', () => {
  it('stand there once each, whatever is open on the screen', () => {
    expect(openOnPaper(FOLDS, 'once')).toEqual([true, true, false])
  })

  it('are those that somebody opened, or none', () => {
    expect(openOnPaper(FOLDS, 'opened')).toEqual([false, true, true])
    expect(openOnPaper(FOLDS, 'none')).toEqual([false, false, false])
  })
})
