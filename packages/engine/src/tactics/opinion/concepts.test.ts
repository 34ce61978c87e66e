import { describe, expect, it } from 'vitest'
import { hashName } from './buckets.ts'
import { conceptsIn, createSenseFinder } from './concepts.ts'

const sensesOf = createSenseFinder({
  en: { die: 'die dies dying', send: 'send', friend: 'friend*', picture: 'pic' },
  de: { the: 'die der das', send: 'schick* schick', 'no-picture': 'schicksal*', picture: 'bild' },
})
const concepts = (text: string): readonly number[] =>
  conceptsIn(text.split(' ').map((word) => sensesOf(word)))
const hashes = (...names: readonly string[]): readonly number[] =>
  names.map((name) => hashName(name))

describe('concepts', () => {
  it('are the same for words of one meaning, in every language', () => {
    expect(concepts('send pic')).toEqual(concepts('schick bild'))
    expect(concepts('send pic')).toEqual(hashes('send', 'picture'))
  })

  it('of a word are those of the language that knows most of the message', () => {
    expect(concepts('die bild')).toEqual(hashes('the', 'picture'))
    expect(concepts('friends die')).toEqual(hashes('friend', 'die'))
    expect(concepts('die')).toEqual(hashes('die'))
  })

  it('of a word in another language than the rest are heard as well', () => {
    expect(concepts('schicke der friend')).toEqual(hashes('send', 'the', 'friend'))
  })

  it('are those of the longest beginning, and of a whole word before', () => {
    expect(concepts('schickst')).toEqual(hashes('send'))
    expect(concepts('schicksals')).toEqual(hashes('no-picture'))
  })

  it('are none for words that nobody knows', () => {
    expect(concepts('xyzzy')).toEqual([])
    expect(conceptsIn([])).toEqual([])
  })
})
