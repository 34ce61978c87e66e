/** Offers that trying the plans as four people showed to be wrong: see `docs/four-situations.md`. */
import { planResponse, type Role, type Situation } from '@holdfast/engine/plan'
import { describe, expect, it } from 'vitest'
import { guidance } from './guidance.ts'

/** What a page shows beside a step that is not for life. */
const SHOWN = 3

function offered(
  country: string,
  role: Role,
  situation: Situation,
  step: string,
): readonly string[] {
  const plan = planResponse(guidance, { country, role, situations: [situation], language: 'en' })
  const found = plan?.steps.find(({ id }) => id === step)
  return found?.channels.slice(0, SHOWN).map(({ id }) => id) ?? []
}

describe('what a step offers', () => {
  it.each(guidance.countries.map(({ id }) => id))(
    'is for pictures of adults where an adult is in the picture: %s',
    (country) => {
      const channels = guidance.countries.find(({ id }) => id === country)?.channels ?? []
      const kindOf = (id: string): string | undefined => channels.find((one) => one.id === id)?.kind
      const out = offered(country, 'adult', 'shared-already', 'picture-is-out')
      const fake = offered(country, 'adult', 'ai-fake', 'fake-counts-too')
      const services = out.filter((id) => kindOf(id) === 'takedown')
      expect(services.some((id) => id !== `${country}-take-it-down`)).toBe(true)
      expect([...out, ...fake].map(kindOf)).not.toContain('imagery-hotline')
    },
  )

  it('is the line for under 18s where a school in the US reports, and no form for adults', () => {
    for (const step of ['tell-safeguarding-lead', 'report-to-police']) {
      expect(offered('us', 'professional', 'threatened', step)).toEqual([
        'us-fbi',
        'us-cybertipline-police',
      ])
    }
    expect(offered('us', 'adult', 'threatened', 'report-to-police')).toEqual(['us-fbi', 'us-ic3'])
  })
})
