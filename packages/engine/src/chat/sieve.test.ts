import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSieve } from './sieve.ts'

const encoder = new TextEncoder()

/** What comes through the sieve, taken in pieces of a length. */
function sift(text: string, piece = 7_919): string {
  const bytes = encoder.encode(text)
  const parts: Uint8Array[] = []
  const sieve = createSieve((part) => parts.push(part.slice()) > 0)
  for (let at = 0; at < bytes.length; at += piece) sieve.take(bytes.subarray(at, at + piece))
  sieve.end()
  return parts.map((part) => new TextDecoder('latin1').decode(part)).join('')
}

const picture = Buffer.from(Uint8Array.from({ length: 30_000 }, (_, n) => (n * n * 31) >> 3))
const base64 = picture.toString('base64')
const lines = base64.replaceAll(/.{76}/gu, '$&\r\n')

describe('the sieve', () => {
  it.each([1, 1_000, 16_384, 100_000])('takes base64 out, in pieces of %i bytes', (piece) => {
    const text = `<part data="${base64}" />\n<sms body="hi" />\n<part data="${base64}"/>`
    const whole = '<part data="" />\n<sms body="hi" />\n<part data=""/>'
    expect(sift(text, piece)).toBe(whole)
  })

  it('keeps the lines of a mail, its headers, and what stands behind', () => {
    const head = 'Content-Transfer-Encoding: base64\r\n\r\n'
    const text = `${head}${lines}\r\n\r\nFrom sam@b.example\r\nSubject: hi\r\n`
    const left = sift(text)
    expect(left.startsWith(head)).toBe(true)
    expect(left.endsWith('\r\n\r\nFrom sam@b.example\r\nSubject: hi\r\n')).toBe(true)
    expect(left.split('\n')).toHaveLength(text.split('\n').length)
    expect(left.length).toBeLessThan(text.length / 20)
  })

  it.each([
    ['words without spaces', 'hahaha'.repeat(10_000)],
    ['one word a line', 'Please\nanswer\nme\nnow\n'.repeat(4_000)],
    ['a picture below the least length', base64.slice(0, 16_000)],
    ['numbers', '[1,2,3,45678,9]'.repeat(5_000)],
  ])('leaves %s alone', (_, text) => {
    expect(sift(text)).toBe(text)
  })

  it('changes nothing in text that people write', () => {
    const word = fc.constantFrom(
      'hi',
      'there',
      'a',
      '\n',
      '"',
      'https://a.example/b?c=d',
      '{"x":1}',
    )
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 60_000 }),
        (words, piece) => {
          const text = words.join(' ').repeat(40)
          expect(sift(text, piece)).toBe(text)
        },
      ),
      { numRuns: 30 },
    )
  })
})
