import { describe, expect, it } from 'vitest'
import { createFold } from './fold.ts'
import { unswap } from './swapped.ts'

const WORDS = new Set(['form', 'from', 'fotos', 'tels', 'everyone', 'send', 'die', 'brain'])
const known = {
  has: (word: string): boolean => WORDS.has(word),
  knows: (word: string): boolean => WORDS.has(word) || word.startsWith('fotosh'),
}
const meant = (typed: string): string => unswap(typed, typed, known)

describe('swapped letters', () => {
  it('are put right where they make a word', () => {
    expect(meant('sned')).toBe('send')
    expect(meant('fotso')).toBe('fotos')
    expect(meant('eevryone')).toBe('everyone')
  })

  it('are left where no swap makes a word, or two would be needed', () => {
    expect(meant('xyzzyx')).toBe('xyzzyx')
    expect(meant('evreyoen')).toBe('evreyoen')
  })

  it('are left where the word is one already, and in words of three letters', () => {
    expect(meant('form')).toBe('form')
    expect(meant('from')).toBe('from')
    expect(meant('dei')).toBe('dei')
  })

  it('are left in a word whose beginning is known', () => {
    expect(unswap('fotoshots', 'fotoshots', { ...known, has: () => true })).toBe('fotoshots')
  })

  it('are left in what may be a name', () => {
    expect(unswap('brian', 'Brian', known)).toBe('brian')
    expect(unswap('brian', 'BRIAN', known)).toBe('brain')
  })

  it('may have stood between letters that folding makes one', () => {
    expect(meant('tlels')).toBe('tels')
    expect(meant('tesls')).toBe('tels')
  })

  it('are read through by a fold that knows words, which tells where they were written', () => {
    const fold = createFold(undefined, known)
    expect(fold('sned fotso!')).toMatchObject([
      { text: 'send', start: 0, end: 4 },
      { text: 'fotos', start: 5, end: 10 },
    ])
    expect(createFold()('sned')[0]?.text).toBe('sned')
  })
})
