import { guidance } from '@holdfast/data/guidance'
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { listPlatforms, platformPage } from './platforms.ts'
import { READERS, type Reader } from './readers.ts'

const PAGES = LANGUAGES.flatMap((language) => READERS.map((reader) => ({ language, reader })))

describe('what a page of a platform shows', () => {
  it.each(PAGES)(
    'leaves in $language for $reader no part out without saying so, and cites sources in each',
    ({ language, reader }) => {
      for (const { id: platform, sections, without = [] } of guidance.platforms) {
        const shown = platformPage(platform, language, reader)?.sections ?? []
        expect(shown.map(({ id }) => id)).toEqual(
          ['export', 'report', 'lock-down', 'block', 'pause'].filter(
            (id) => !without.some((one) => one === id),
          ),
        )
        const missing = shown.filter(({ steps }) => steps === null)
        expect(missing).toHaveLength(shown.length - sections.length)
        expect(shown.every(({ sources }) => sources.length > 0)).toBe(true)
      }
    },
  )

  it('has the address of each service that stops a picture', () => {
    const services = guidance.platforms.flatMap(
      ({ id }) => platformPage(id, 'en', 'adult')?.services ?? [],
    )
    expect([...new Set(services.map(({ url }) => url))]).toEqual([
      'https://takeitdown.ncmec.org/',
      'https://stopncii.org/',
    ])
  })
})

describe('the page of a platform', () => {
  it('speaks to its reader', () => {
    const first = (reader: Reader): string | undefined =>
      platformPage('instagram', 'de', reader)?.sections.at(0)?.steps?.at(0)
    expect(first('young-person')).toContain('lass es sein')
    expect(first('adult')).toContain('lassen Sie es sein')
  })

  it('is not there for a platform that nobody knows', () => {
    expect(platformPage('nowhere', 'en', 'adult')).toBeNull()
  })
})

describe('the list of platforms', () => {
  it('has each once, by the name that people look for', () => {
    const names = listPlatforms('en').map(({ name }) => name)
    expect(names).toHaveLength(guidance.platforms.length)
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')))
  })
})
