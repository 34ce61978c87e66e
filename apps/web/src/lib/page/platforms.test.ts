import { guidance } from '@holdfast/data/guidance'
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { listPlatforms, showSections, showServices } from './platforms.ts'

describe('what a page of a platform shows', () => {
  it.each(LANGUAGES)(
    'leaves in %s no part out without saying so, and cites sources in each',
    (language) => {
      for (const platform of guidance.platforms) {
        const { sections, without = [] } = platform
        const shown = showSections(platform, language)
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
    const services = guidance.platforms.flatMap((platform) => showServices(platform, 'en'))
    expect([...new Set(services.map(({ url }) => url))]).toEqual([
      'https://takeitdown.ncmec.org/',
      'https://stopncii.org/',
    ])
  })
})

describe('the list of platforms', () => {
  it('has each once, by the name that people look for', () => {
    const names = listPlatforms('en').map(({ name }) => name)
    expect(names).toHaveLength(guidance.platforms.length)
    expect(names).toEqual(names.toSorted((one, other) => one.localeCompare(other, 'en')))
  })
})
