/** Offers that trying the plans as four people showed to be wrong: see `docs/four-situations.md`. */
import {
  listChannels,
  planResponse,
  ROLES,
  SITUATIONS,
  type Role,
  type Situation,
} from '@holdfast/engine/plan'
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

/** Everything that takes a picture down, as the plan lists it. */
function stopped(country: string, role: Role): readonly string[] {
  const plan = planResponse(guidance, {
    country,
    role,
    situations: ['images-sent'],
    language: 'en',
  })
  return plan?.channels.filter(({ kind }) => kind === 'takedown').map(({ id }) => id) ?? []
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

  it.each(guidance.countries.map(({ id }) => id))(
    'stops pictures of adults first, and those from before 18 last, where an adult reads: %s',
    (country) => {
      const adult = stopped(country, 'adult')
      expect(adult).toContain(`${country}-stopncii`)
      expect(adult.at(-1)).toBe(`${country}-take-it-down`)
      const young = stopped(country, 'young-person')
      expect(young).toContain(`${country}-take-it-down`)
      expect(young).not.toContain(`${country}-stopncii`)
      const parent = stopped(country, 'parent')
      expect(parent.indexOf(`${country}-take-it-down`)).toBeLessThan(
        parent.indexOf(`${country}-stopncii`),
      )
    },
  )

  it.each(ROLES.flatMap((role) => SITUATIONS.map((situation) => [role, situation] as const)))(
    'is a helpline before the police in Nigeria, where the law may punish who is blackmailed: %s, %s',
    (role, situation) => {
      const plan = planResponse(guidance, {
        country: 'ng',
        role,
        situations: [situation],
        language: 'en',
      })
      // Danger comes before everything: whoever is to be met, or may die, is not asked to call somebody else first.
      const steps = plan?.steps.filter(({ phase }) => phase !== 'safety') ?? []
      const warning = steps.findIndex(({ text }) => text.includes('Same-sex relations'))
      const police = steps.findIndex(({ channels }) =>
        channels.some(({ kind }) => kind === 'police'),
      )
      expect(warning).toBeGreaterThanOrEqual(0)
      expect(warning).toBeLessThan(police)
      expect(steps[warning]?.channels.map(({ id }) => id)).toContain('ng-surpin')
    },
  )

  it('is one card for one number where adults in India read, and men are named on it', () => {
    const list = listChannels(guidance, { country: 'in', role: 'adult', language: 'en' }) ?? []
    const numbers = list.flatMap(({ phone }) => (phone === undefined ? [] : [phone]))
    expect(numbers).toEqual([...new Set(numbers)])
    expect(list.find(({ phone }) => phone === '14416')?.what).toContain('women and men')
    expect(offered('in', 'adult', 'threatened', 'tell-someone-you-trust')).toContain(
      'in-tele-manas',
    )
  })

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
