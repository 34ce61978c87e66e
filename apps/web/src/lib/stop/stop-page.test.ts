import { stopping } from '@holdfast/data/stopping'
import { chooseServices } from '@holdfast/engine/plan'
import { LANGUAGES } from '@holdfast/engine/text'
import { describe, expect, it } from 'vitest'
import { stopPage } from './stop-page.ts'

const page = stopPage(stopping, { language: 'en', reader: 'young-person' })

describe('the page about stopping a picture', () => {
  it.each(LANGUAGES)('cites a source for every sentence in %s', (language) => {
    const { services, places, topics, sources } = stopPage(stopping, {
      language,
      reader: 'young-person',
    })
    const sentences = [
      ...services.flatMap(({ points, handover, partners }) => [...points, ...partners, handover]),
      ...places.flatMap(({ report }) => report ?? []),
      ...topics.flatMap(({ points }) => points),
    ]
    expect(sentences.length).toBeGreaterThan(60)
    for (const { sources: numbers } of sentences) {
      expect(numbers.length).toBeGreaterThan(0)
      for (const number of numbers) expect(sources[number - 1]).toBeDefined()
    }
  })

  it('shows adults first what takes pictures of children, since parents and schools read there too', () => {
    const adults = stopPage(stopping, { language: 'en', reader: 'adult' })
    expect(adults.services[0]?.id).toBe('take-it-down')
    const before = ({ topics }: typeof page): readonly string[] =>
      topics
        .filter(({ id }) => id === 'before')
        .flatMap(({ points }) => points.map(({ text }) => text))
    expect(before(adults)[0]).toContain('about a child')
    expect(before(page)).toEqual(before(adults).slice(1))
  })

  it('puts private chats last', () => {
    const kinds = page.places.map(({ kind }) => kind)
    expect(kinds.indexOf('private')).toBeGreaterThan(kinds.lastIndexOf('platform'))
  })

  it('says of every service how to take it back, who sees the picture, and what it does not do', () => {
    for (const { points } of page.services) {
      const kinds = new Set(points.map(({ kind }) => kind))
      for (const kind of ['withdraw', 'sees', 'limits', 'anonymous'] as const) {
        expect(kinds).toContain(kind)
      }
    }
  })

  it('has a service for every age', () => {
    const first = (answers: Parameters<typeof chooseServices>[1]): readonly string[] =>
      chooseServices(page, answers)
        .filter(({ fit }) => fit === 'fits')
        .map(({ service }) => service)
    expect(first({ today: 'under-18', country: 'gb' })).toEqual(['take-it-down', 'report-remove'])
    expect(first({ today: 'under-18', country: 'ch' })).toEqual(['take-it-down'])
    expect(first({ pictured: 'under-18', today: 'adult' })).toEqual(['take-it-down'])
    expect(first({ pictured: 'adult', today: 'adult' })).toEqual(['stopncii'])
    expect(first({ pictured: 'adult', whose: 'fake' })).toEqual(['stopncii'])
  })
})
