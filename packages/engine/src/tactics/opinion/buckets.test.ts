import { describe, expect, it } from 'vitest'
import { createFold } from '../fold.ts'
import { bucketsOf } from './message-meaning.ts'
import { hashName, nameOf, pairBucket, wordBuckets } from './buckets.ts'

const MASK = 2 ** 15 - 1
const fold = createFold()

function shared(left: string, right: string): number {
  const others = new Set(wordBuckets(right, MASK))
  return wordBuckets(left, MASK).filter((bucket) => others.has(bucket)).length
}

describe('buckets', () => {
  it('lie within the mask, the whole word first and its runs after it', () => {
    const buckets = wordBuckets('send', MASK)
    // _send_ has four runs of three, three of four and two of five.
    expect(buckets).toHaveLength(1 + 4 + 3 + 2)
    for (const bucket of buckets) expect(bucket).toBe(bucket & MASK)
  })

  it('are mostly shared by two spellings of a word, hardly by two words', () => {
    expect(shared('pictures', 'picturess')).toBeGreaterThan(10)
    expect(shared('pictures', 'bananas')).toBeLessThan(3)
  })

  it('tell the order of a pair', () => {
    const [a, b] = [hashName('pay'), hashName('me')]
    expect(pairBucket(a, b, MASK)).not.toBe(pairBucket(b, a, MASK))
  })

  it('know figures by their kind and length only', () => {
    const names = (text: string): readonly string[] => fold(text).map((token) => nameOf(token))
    expect(names('pay 300 or 450 or $20')).toEqual(['pay', '#3', 'or', '#3', 'or', '#amount'])
  })

  it('are the same however a word is disguised', () => {
    const of = (text: string): readonly number[] =>
      bucketsOf({ tokens: fold(text), kind: 'text', signs: [] }, 2 ** 15)
    expect(of('SEND ｉｔ n\u200Bow')).toEqual(of('send it now'))
  })

  it('say that a message without words has none', () => {
    expect(bucketsOf({ tokens: [], kind: 'text', signs: [] }, 2 ** 15)).toHaveLength(1)
  })
})
