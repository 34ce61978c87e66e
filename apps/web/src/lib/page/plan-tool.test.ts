import { guidance } from '@holdfast/data/guidance'
import { ROLES, SITUATIONS, planResponse } from '@holdfast/engine/plan'
import { describe, expect, it } from 'vitest'
import { slimGuidance } from './plan-tool.ts'

describe('slimGuidance', () => {
  it('gives the same steps in the same order as the whole guidance, for every role and situation', () => {
    const slim = slimGuidance(guidance, 'de')
    for (const role of ROLES)
      for (const situation of SITUATIONS) {
        const request = { country: 'ch', role, situations: [situation], language: 'de' } as const
        const titles = (from: typeof guidance): readonly string[] | undefined =>
          planResponse(from, request)?.steps.map(({ phase, title }) => `${phase} ${title}`)
        expect(titles(slim)).toEqual(titles(guidance))
      }
  })

  it('is small enough to travel with a page', () => {
    expect(JSON.stringify(slimGuidance(guidance, 'de')).length).toBeLessThan(60_000)
  })
})
