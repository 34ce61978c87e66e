import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoldedToken } from '../tokens.ts'
import { bucketOf, conceptFeature, hashName, wordFeatures } from './buckets.ts'
import { createDictionary } from './dictionary.ts'
import { createMeaningReader, featuresOf, type Said } from './message-meaning.ts'
import { CALM, SPAN } from './weights.ts'

const MEMBERS = 2
const BITS = 6
const DIMS = 4
const rows = Int8Array.from(
  { length: MEMBERS * 2 ** BITS * DIMS },
  (_, at) => ((at * 89) % 255) - 127,
)
const concepts = {
  en: { money: 'pay', picture: 'pho*', threat: 'pay_later', demand: 'pay_me_now' },
  de: { goodbye: 'later', a: 'a' },
}
const dictionary = createDictionary(concepts)
const FILTERS = 2
const WEIGHTS = {
  members: MEMBERS,
  buckets: 2 ** BITS,
  dims: DIMS,
  rows,
  step: 0.5,
  filters: FILTERS,
  filterOrder: dictionary.order,
  filterRows: new Int8Array(SPAN * dictionary.conceptCount * MEMBERS * FILTERS),
  filterStep: 1,
  filterBias: Array<number>(MEMBERS * FILTERS).fill(0),
  filterOuter: Array<number>(MEMBERS * DIMS * FILTERS).fill(1),
}

function allOf(said: Said): readonly number[] {
  const { spelling, sense } = featuresOf(said, dictionary)
  return [...spelling, ...sense]
}

/** Row by row, as the trainer does it. */
function plainly(said: Said): readonly number[] {
  const features = allOf(said)
  return Array.from({ length: MEMBERS * DIMS }, (_, place) => {
    const member = Math.floor(place / DIMS)
    const sum = features.reduce((before, feature) => {
      const row = member * 2 ** BITS + bucketOf(feature, member, BITS)
      return before + (rows[row * DIMS + (place % DIMS)] ?? 0)
    }, 0)
    return (sum * WEIGHTS.step) / Math.sqrt(features.length + CALM)
  })
}

function toSaid(words: readonly string[], kind = 'text', signs: readonly string[] = []): Said {
  const toToken = (text: string): FoldedToken => ({
    kind: 'word',
    text,
    start: 0,
    end: text.length,
    fresh: false,
  })
  return { tokens: words.map(toToken), kind, signs }
}

const word = fc.oneof(
  fc.constantFrom('a', 'pay', 'photo', 'later'),
  fc.string({ minLength: 1, maxLength: 9 }),
)

describe('the meaning of a message', () => {
  const reader = createMeaningReader(WEIGHTS, dictionary)

  function read(said: Said): readonly number[] {
    const meaning = new Float64Array(MEMBERS * DIMS)
    reader.read(said, meaning)
    return [...meaning]
  }

  function expectPlain(said: Said): void {
    for (const [place, value] of plainly(said).entries())
      expect(read(said)[place]).toBeCloseTo(value, 9)
  }

  it('is the sum of the rows of its features', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 8 }),
        fc.constantFrom('text', 'image'),
        fc.constantFrom([], ['!secrecy']),
        (words, kind, signs) => {
          expectPlain(toSaid(words, kind, signs))
        },
      ),
    )
  })

  it('holds a phrase wherever it stands', () => {
    const demand = hashName('demand')
    for (const words of ['you pay me now', 'pay me now please', 'pay me'].map((one) =>
      one.split(' '),
    )) {
      const isSaid = words.includes('now')
      expect(allOf(toSaid(words)).includes(conceptFeature(demand))).toBe(isSaid)
      expectPlain(toSaid(words))
    }
  })

  it('tells of a word what it adds, with its concept', () => {
    const { sense } = featuresOf(toSaid(['pay']), dictionary)
    const expected = [...wordFeatures('pay'), ...sense].map((feature) => bucketOf(feature, 0, BITS))
    const [first] = Array.from(reader.ofWord('pay'))
    expect(first).toBe(expected.reduce((sum, row) => sum + (rows[row * DIMS] ?? 0), 0))
  })

  it('is the same with a word that is too long to be kept, however often it is read', () => {
    const long = toSaid(['abcdefghi'.repeat(15), 'pay'])
    expect(allOf(long).length).toBeLessThan(500)
    for (let times = 0; times < 2; times += 1) expectPlain(long)
    expectPlain(toSaid(['pay']))
  })

  it('is the same with more different words than are kept, in one message and in many', () => {
    const many = Array.from({ length: 40_001 }, (_, at) => at.toString(36))
    for (let at = 0; at < many.length; at += 5000) read(toSaid(many.slice(at, at + 5000)))
    expectPlain(toSaid(many.slice(-3)))
    read(toSaid(many))
    for (const kept of [many.slice(0, 3), many.slice(-3)]) expectPlain(toSaid(kept))
  })

  it('does not turn into its opposite in a message however long', () => {
    const loud = createMeaningReader({ ...WEIGHTS, rows: rows.slice().fill(127) }, dictionary)
    const meaning = new Float64Array(MEMBERS * DIMS)
    for (const word of ['abcdefghi'.repeat(9), 'pay']) {
      const count = 2 ** 23 / allOf(toSaid([word])).length
      loud.read(toSaid(Array<string>(Math.ceil(count) + 2000).fill(word)), meaning)
      expect(Math.min(...meaning)).toBeGreaterThan(0)
    }
  })

  it('grows no more with what is longer than any text that was learned from', () => {
    const [once = 0] = read(toSaid(Array<string>(200).fill('later')))
    const [twice = 0] = read(toSaid(Array<string>(400).fill('later')))
    expect(twice / once).toBeCloseTo(1, 1)
  })
})
