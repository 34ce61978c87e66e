import { describe, expect, it } from 'vitest'
import { withoutEntities } from './entities.ts'
import { readFragment } from './fragment.ts'

describe('references to characters', () => {
  it.each([
    ['a &lt;3 &amp;amp; b', 'a <3 &amp; b'],
    ['&#39;&#x1F600;', "'😀"],
    ['AT&T &nbsp; &#0; &#x110000;', 'AT&T &nbsp; &#0; &#x110000;'],
  ])('in %s are read', (text, words) => {
    expect(withoutEntities(text)).toBe(words)
  })
})

describe('a fragment', () => {
  const text = (content: string): string => readFragment(content, true).text

  it('gives the words as they were typed', () => {
    expect(text('<b raw_pre="*" raw_post="*">now</b> <ss type="smile">:)</ss>')).toBe('*now* :)')
    expect(text('<a href="https://a.example">https://a.example</a>')).toBe('https://a.example')
    expect(text('<a href="https://evil.example">my bank</a>')).toBe(
      'my bank (https://evil.example)',
    )
  })

  it('parts a quote from its answer', () => {
    const content = '<quote messageid="7"><legacyquote>[1] Kay: </legacyquote>pay</quote>no'
    expect(readFragment(content, true)).toMatchObject({
      text: 'no',
      quote: { text: 'pay', id: '7' },
    })
  })

  it('that is none stays as it is', () => {
    for (const content of [
      '<3 <you>',
      '<holdfast-fragment>x',
      '</holdfast-fragment>x',
      '<script>x',
    ]) {
      expect(text(content)).toBe(content)
    }
    expect(text(`${'<b>'.repeat(100_000)}x`)).toHaveLength(300_001)
  })
})
