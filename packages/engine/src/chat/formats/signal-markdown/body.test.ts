import { describe, expect, it } from 'vitest'
import { readBody } from './body.ts'

describe('what stands behind a name', () => {
  it('is words, also where they look a little like notes of the tool', () => {
    for (const text of [
      'see [this](https://a.b/c)',
      'a (- b -) c',
      '> not a quote',
      '(( a ))b',
      'Missed call from Mia',
    ]) {
      const { text: read, ...more } = readBody(`${text}  \n\n`)
      expect(read).toBe(text)
      expect(more).toEqual({ isSticker: false, isCall: false })
    }
  })

  it('is taken apart into quote, words, reactions and attachments', () => {
    expect(
      readBody('\n\n> a\n> b\n\nyes  \n(- Mia: 👍 -)![a.jpg](./media/a.jpg)  [b](media/b.pdf)  \n'),
    ).toMatchObject({
      quote: 'a\nb',
      text: 'yes',
      reactions: [['Mia', '👍']],
      attachments: ['media/a.jpg', 'media/b.pdf'],
    })
  })
})
