import { describe, expect, it } from 'vitest'
import { sharedSteps } from './shared-steps.ts'

describe('sharedSteps', () => {
  it('gives the words for the role and the language, in the order asked for, each with its sources', () => {
    const steps = sharedSteps({
      steps: ['nobody-pays', 'say-not-your-fault'],
      role: 'parent',
      language: 'de',
    })
    expect(steps.map(({ id }) => id)).toEqual(['nobody-pays', 'say-not-your-fault'])
    expect(steps[1]?.title).toContain('Bleiben Sie ruhig')
    expect(steps.every(({ sources }) => sources.length > 0)).toBe(true)
  })

  it('refuses a step that does not exist, and one that has no words for the role', () => {
    for (const step of ['no-such-step', 'tell-safeguarding-lead']) {
      expect(() => sharedSteps({ steps: [step], role: 'parent', language: 'en' })).toThrow(
        `got ${step}`,
      )
    }
  })
})
