import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createAuthorFinder, findAuthorEnd } from './author.ts'

function author(text: string): string | null {
  const end = findAuthorEnd(text, 0, text.length)
  return end < 0 ? null : text.slice(0, end)
}

describe('findAuthorEnd', () => {
  it.each([
    ['Mia: hi', 'Mia'],
    ['Mia: Re: hi', 'Mia'],
    ['Mia:', 'Mia'],
    ['Mia:hi', 'Mia'],
    ['Anna-Lena (Sport): x', 'Anna-Lena (Sport)'],
    ['Mia:\u200E<attached: a.jpg>', 'Mia'],
    ['Dwayne "Rock" J: hi', 'Dwayne "Rock" J'],
  ])('finds the author of %s', (text, expected) => {
    expect(author(text)).toBe(expected)
  })

  it.each([
    'Mia added Ben',
    'Mia changed the subject to "Trip: Rome"',
    'Mia hat die Gruppe „Fahrt: Rom“ erstellt',
    'Miaがグループ名を「旅行: ローマ」に変更しました',
    'You joined using https://example.org',
    'The call at 10:30 ended',
    ': nobody',
    `${'x'.repeat(200)}: too long for a name`,
  ])('finds none in %s', (text) => {
    expect(author(text)).toBeNull()
  })
})

describe('createAuthorFinder', () => {
  it('finds the same authors with its memory as without', () => {
    const opening = fc.constantFrom('Mia', 'Ben', 'Mia B', 'A "x" b', 'M', '')
    const joint = fc.constantFrom(': ', ':', ' ', ':\u00A0', '')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(opening, joint, fc.constantFrom('hi', 'a: b', ''))),
        (parts) => {
          const lines = parts.map((part) => part.join(''))
          const text = lines.join('\n')
          const find = createAuthorFinder(text)
          let start = 0
          for (const each of lines) {
            expect(find(start, start + each.length)).toBe(author(each))
            start += each.length + 1
          }
        },
      ),
    )
  })
})
