import { describe, expect, it } from 'vitest'
import { createFold } from '../fold.ts'
import { bucketOf, hashName, nameOf, pairFeature, wordFeatures } from './buckets.ts'
import { createDictionary } from './dictionary.ts'
import { featuresOf } from './message-meaning.ts'

const fold = createFold()

function shared(left: string, right: string): number {
  const others = new Set(wordFeatures(right))
  return wordFeatures(left).filter((feature) => others.has(feature)).length
}

const UNKNOWN = createDictionary({})

describe('features', () => {
  it('are the whole word first, then its runs and its letters', () => {
    // _send_ has four runs of three, three of four and two of five.
    expect(wordFeatures('send')).toHaveLength(1 + 4 + 3 + 2 + 1)
  })

  it('are mostly shared by two spellings of a word, hardly by two words', () => {
    expect(shared('pictures', 'picturess')).toBeGreaterThan(10)
    expect(shared('pictures', 'bananas')).toBeLessThan(3)
    expect(shared('screen', 'screne')).toBeGreaterThan(3)
  })

  it('tell the order of a pair', () => {
    const [a, b] = [hashName('pay'), hashName('me')]
    expect(pairFeature(a, b)).not.toBe(pairFeature(b, a))
  })

  it('know figures by their kind and length only', () => {
    const names = (text: string): readonly string[] => fold(text).map((token) => nameOf(token))
    expect(names('pay 300 or 450 or $20')).toEqual(['pay', '#3', 'or', '#3', 'or', '#amount'])
  })

  it('are the same however a word is disguised', () => {
    const of = (text: string): readonly number[] =>
      featuresOf({ tokens: fold(text), kind: 'text', signs: [] }, UNKNOWN).spelling
    expect(of('SEND ｉｔ n\u200Bow')).toEqual(of('send it now'))
  })

  it('say that a message without words has none', () => {
    const { spelling, sense } = featuresOf({ tokens: [], kind: 'text', signs: [] }, UNKNOWN)
    expect([...spelling, ...sense]).toHaveLength(1)
  })
})

describe('buckets', () => {
  it('lie within the table, and elsewhere for each member', () => {
    const features = wordFeatures('screenshots')
    const of = (member: number): readonly number[] =>
      features.map((feature) => bucketOf(feature, member, 13))
    for (const bucket of of(0)) expect(bucket).toBe(bucket & (2 ** 13 - 1))
    expect(of(0)).not.toEqual(of(1))
  })
})
