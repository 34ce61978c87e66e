import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashName } from './buckets.ts'
import { createDictionary } from './dictionary.ts'
import { createFilters } from './filters.ts'
import { LEAK, MOST_CONCEPTS, SPAN } from './weights.ts'

const NAMES = ['pay', 'not', 'see', 'all'] as const
const dictionary = createDictionary({ en: Object.fromEntries(NAMES.map((name) => [name, name])) })
const MEMBERS = 2
const DIMS = 3
const FILTERS = 2
const WIDTH = MEMBERS * FILTERS
const numbers = (length: number, seed: number): readonly number[] =>
  Array.from({ length }, (_, at) => Math.sin(seed + 7 * at))
const WEIGHTS = {
  members: MEMBERS,
  dims: DIMS,
  filters: FILTERS,
  filterOrder: dictionary.order,
  filterRows: Int8Array.from(numbers(SPAN * NAMES.length * WIDTH, 1), (value) => 7 * value),
  filterStep: 0.1,
  filterBias: numbers(WIDTH, 2),
  filterOuter: numbers(MEMBERS * DIMS * FILTERS, 3),
}
const addFilters = createFilters(WEIGHTS, dictionary)
type Name = (typeof NAMES)[number]

function hear(words: readonly Name[]): readonly number[] {
  const meaning = new Float64Array(MEMBERS * DIMS)
  addFilters(
    words.map((word) => hashName(word)),
    meaning,
  )
  return [...meaning]
}

/** How loud a filter of a member is with a word in the middle. */
function loudness(words: readonly Name[], middle: number, unit: number): number {
  return Array.from({ length: SPAN }, (_, place) => {
    const word = words[middle + place - (SPAN >> 1)]
    if (word === undefined) return 0
    const row = place * NAMES.length + NAMES.indexOf(word)
    return (WEIGHTS.filterRows[row * WIDTH + unit] ?? 0) * WEIGHTS.filterStep
  }).reduce((sum, value) => sum + value, WEIGHTS.filterBias[unit] ?? 0)
}

function plainly(words: readonly Name[]): readonly number[] {
  return Array.from({ length: MEMBERS * DIMS }, (_, place) => {
    const member = Math.floor(place / DIMS)
    return Array.from({ length: FILTERS }, (_, filter) => {
      const unit = member * FILTERS + filter
      const loudest = Math.max(...words.map((_, middle) => loudness(words, middle, unit)))
      const heard = loudest > 0 ? loudest : LEAK * loudest
      return heard * (WEIGHTS.filterOuter[place * FILTERS + filter] ?? 0)
    }).reduce((sum, value) => sum + value, 0)
  })
}

describe('filters over neighbouring concepts', () => {
  it('tell of a message what its loudest runs are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...NAMES), { minLength: 1 }), (words) => {
        for (const [place, value] of plainly(words).entries())
          expect(hear(words)[place]).toBeCloseTo(value, 9)
      }),
    )
  })

  it('hear in which order things are said', () => {
    expect(hear(['pay', 'not'])).not.toEqual(hear(['not', 'pay']))
  })

  it('say nothing of a message without concepts', () => {
    expect(hear([])).toEqual(Array<number>(MEMBERS * DIMS).fill(0))
  })

  it('refuse weights that were learned with another dictionary', () => {
    const turned = NAMES.toReversed().map((name) => [name, name] as const)
    for (const other of [{}, { en: Object.fromEntries(turned) }])
      expect(() => createFilters(WEIGHTS, createDictionary(other))).toThrow('another dictionary')
  })

  it('pass over a concept that the dictionary does not name', () => {
    const meaning = new Float64Array(MEMBERS * DIMS)
    addFilters([hashName('pay'), hashName('xyzzy'), hashName('all')], meaning)
    expect([...meaning].every((value) => Number.isFinite(value))).toBe(true)
    expect([...meaning]).not.toEqual(hear(['pay', 'all']))
  })

  it('listen to the beginning only of what is longer than any message', () => {
    const long = Array<Name>(MOST_CONCEPTS).fill('see')
    expect(hear([...long, 'pay', 'not', 'all'])).toEqual(hear(long))
  })
})
