import { describe, expect, it } from 'vitest'
import { hashName } from './buckets.ts'
import { conceptsIn } from './concepts.ts'
import { createDictionary } from './dictionary.ts'

const dictionary = createDictionary({
  en: {
    die: 'die dies dying',
    send: 'send',
    friend: 'friend*',
    'go-on': 'go_on',
    'give-up': 'cant_go_on',
    plea: 'please_dont',
    secret: 'dont_tell_anyone',
    tell: 'tell',
  },
  de: { the: 'die der das', send: 'schick* schick', 'no-picture': 'schicksal*', picture: 'bild' },
})
const concepts = (text: string): readonly number[] =>
  conceptsIn(
    text.split(' ').map((word) => ({ hash: hashName(word), senses: dictionary.sensesOf(word) })),
    dictionary,
  )
const hashes = (...names: readonly string[]): readonly number[] =>
  names.map((name) => hashName(name))

describe('concepts', () => {
  it('are the same for words of one meaning, in every language', () => {
    expect(concepts('send bild')).toEqual(concepts('schick bild'))
    expect(concepts('send bild')).toEqual(hashes('send', 'picture'))
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

  it('of a phrase stand for all its words, and the longest phrase counts', () => {
    expect(concepts('friends go on send')).toEqual(hashes('friend', 'go-on', 'send'))
    expect(concepts('i cant go on')).toEqual(hashes('give-up'))
    expect(concepts('cant go')).toEqual([])
    expect(concepts('please dont tell friends')).toEqual(hashes('plea', 'tell', 'friend'))
    expect(concepts('please dont tell anyone')).toEqual(hashes('secret'))
  })

  it('are none for words that nobody knows', () => {
    expect(concepts('xyzzy')).toEqual([])
    expect(conceptsIn([], dictionary)).toEqual([])
  })
})
