import { describe, expect, it } from 'vitest'
import {
  chooseServices,
  type JudgedPlace,
  type JudgedService,
  type PictureAnswers,
  type ServiceReason,
} from './choose-service.ts'

const MADE = { needs: 'picture', fakes: 'unsaid' } as const

const services: readonly JudgedService[] = [
  { ...MADE, id: 'adults', pictured: 'adult', fakes: 'taken' },
  { ...MADE, id: 'young', pictured: 'under-18' },
  {
    ...MADE,
    id: 'national',
    pictured: 'under-18',
    today: 'under-18',
    countries: ['gb'],
    needs: 'picture-or-link',
  },
]

const takesPart = [{ service: 'young' }]

const places: readonly JudgedPlace[] = [
  { id: 'partner', kind: 'platform', takesPart },
  { id: 'other', kind: 'platform', takesPart: [] },
  { id: 'messenger', kind: 'private', takesPart: [] },
]

function fits(answers: PictureAnswers): Readonly<Record<string, string>> {
  const found = chooseServices({ services, places }, answers)
  return Object.fromEntries(found.map(({ service, fit }) => [service, fit]))
}

function reasons(answers: PictureAnswers, service: string): readonly ServiceReason[] {
  const found = chooseServices({ services, places }, answers)
  return found.find((one) => one.service === service)?.reasons ?? []
}

describe('the service for a picture', () => {
  it('is open while nothing was said', () => {
    expect(fits({})).toEqual({ adults: 'open', young: 'open', national: 'open' })
    expect(reasons({}, 'national')).toEqual(['age-open', 'today-open', 'country-open'])
  })

  it('goes by the age in the picture, not by the age today', () => {
    const old: PictureAnswers = { pictured: 'under-18', today: 'adult', country: 'gb' }
    expect(fits(old)).toEqual({ young: 'fits', adults: 'not', national: 'not' })
    expect(reasons(old, 'adults')).toEqual(['was-under-18'])
    expect(reasons(old, 'national')).toEqual(['is-adult'])
    expect(fits({ pictured: 'adult', today: 'adult' })).toEqual({
      adults: 'fits',
      young: 'not',
      national: 'not',
    })
  })

  it('knows that somebody under 18 was never older', () => {
    const young: PictureAnswers = { pictured: 'adult', today: 'under-18', country: 'gb' }
    expect(fits(young)).toEqual({ young: 'fits', national: 'fits', adults: 'not' })
  })

  it('puts what fits first', () => {
    const found = chooseServices({ services, places }, { pictured: 'under-18', today: 'under-18' })
    expect(found.map(({ service, fit }) => [service, fit])).toEqual([
      ['young', 'fits'],
      ['national', 'open'],
      ['adults', 'not'],
    ])
  })

  it('asks where a service is for some countries only', () => {
    const young: PictureAnswers = { today: 'under-18' }
    expect(fits({ ...young, country: 'ch' })['national']).toBe('not')
    expect(reasons({ ...young, country: 'ch' }, 'national')).toEqual(['other-country'])
  })

  it('sends nobody to a service for a picture that they would have to fetch', () => {
    const without: PictureAnswers = { today: 'under-18', country: 'gb', holds: 'no' }
    expect(fits(without)).toEqual({ national: 'fits', young: 'not', adults: 'not' })
    expect(reasons(without, 'young')).toEqual(['picture-needed'])
  })

  it('leaves fakes open where the service does not speak of them', () => {
    expect(reasons({ pictured: 'adult', whose: 'fake' }, 'adults')).toEqual([
      'age-fits',
      'fakes-taken',
    ])
    expect(fits({ pictured: 'under-18', whose: 'fake' })['young']).toBe('open')
  })

  it('says that the person in the picture does it themselves', () => {
    expect(reasons({ pictured: 'adult', whose: 'other' }, 'adults')).toContain('they-do-it')
  })

  it('says both of a fake of somebody else, such as one’s child', () => {
    expect(reasons({ pictured: 'adult', whose: 'other-fake' }, 'adults')).toEqual([
      'age-fits',
      'fakes-taken',
      'they-do-it',
    ])
    expect(reasons({ pictured: 'under-18', whose: 'other-fake' }, 'young')).toContain(
      'fakes-unsaid',
    )
  })

  it('says of the place whether fingerprints are looked for there', () => {
    const young: PictureAnswers = { pictured: 'under-18' }
    expect(reasons({ ...young, place: 'partner' }, 'young')).toContain('place-takes-part')
    expect(reasons({ ...young, place: 'other' }, 'young')).toContain('place-not-named')
    expect(reasons({ ...young, place: 'messenger' }, 'young')).toContain('place-private')
    // Nobody says with whom this one works.
    expect(reasons({ ...young, place: 'other' }, 'national')).not.toContain('place-not-named')
    expect(reasons({ ...young, place: 'nowhere' }, 'young')).toEqual(['age-fits'])
  })
})
