import fc from 'fast-check'
import { expect, it } from 'vitest'
import { markFormulas, unmarkFormulas } from './spreadsheet.ts'

const BEGINNINGS = ['=', '+', '-', '@', '＝', '1', 'a']
const parts = fc.constantFrom(...BEGINNINGS, ',', ';', '"', "'", ' ', '\t', '\r', '\n')
const texts = fc.array(parts, { maxLength: 12 }).map((all) => all.join(''))

it('marks each place where a spreadsheet would reckon, and finds back to the text', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const marked = markFormulas(text)
      expect(unmarkFormulas(marked)).toBe(text)
      for (const cell of marked.split(/[,;\t\r\n]/u)) expect(cell).not.toMatch(/^[ "]*[=+\-@＝]/u)
    }),
    { numRuns: 2000 },
  )
})

it('leaves other texts as they are', () => {
  for (const text of ['', 'a=b', 'seen in May - twice', "it's", "'x", 'a, b; c'])
    expect([markFormulas(text), unmarkFormulas(text)]).toEqual([text, text])
})
