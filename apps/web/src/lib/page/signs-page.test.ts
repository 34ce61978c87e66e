import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { signsPage } from './signs-page.ts'

describe.each(LANGUAGES)('the page of signs in %s', (language) => {
  const page = signsPage(language)

  it('brings every step of the plan that it names', () => {
    expect(page.dangerSteps.map(({ id }) => id)).toEqual(['ask-directly', 'call-together'])
    expect(page.talkSteps).toHaveLength(3)
  })

  it('lists every source that a sign cites', () => {
    const listed = new Set(page.sources.map(({ id }) => id))
    const cited = [...page.danger, ...page.signs].flatMap(({ sources }) => sources)
    expect(cited.filter(({ id }) => !listed.has(id))).toEqual([])
    expect(cited.length).toBeGreaterThan(page.signs.length)
  })
})
