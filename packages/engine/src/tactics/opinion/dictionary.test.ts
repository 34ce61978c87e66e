import { describe, expect, it } from 'vitest'
import { hashName } from './buckets.ts'
import { createDictionary } from './dictionary.ts'

const dictionary = createDictionary({
  en: { send: 'send sen*', money: 'money', demand: 'send_me send_me_money', sender: 'sender' },
  de: { send: 'schick*', money: 'geld', sensor: 'sens*' },
})

/** What a word stands for, by language. */
function meant(word: string): readonly (string | null)[] | null {
  const names = ['send', 'money', 'demand', 'sender', 'sensor']
  const senses = dictionary.sensesOf(word)
  return senses?.map((sense) => names.find((name) => hashName(name) === sense) ?? null) ?? null
}

function hashesOf(text: string): readonly number[] {
  return text.split(' ').map((word) => hashName(word))
}

describe('a dictionary', () => {
  it('tells what a word stands for in each language', () => {
    expect(meant('money')).toEqual(['money', null])
    expect(meant('geld')).toEqual([null, 'money'])
    expect(meant('stone')).toBeNull()
  })

  it('takes a whole word before its beginning', () => {
    expect(meant('senf')).toEqual(['send', null])
    expect(meant('sensation')).toEqual(['send', 'sensor'])
    expect(meant('sender')).toEqual(['sender', null])
  })

  it('knows more words than stand in it', () => {
    expect(dictionary.has('send')).toBe(true)
    expect(dictionary.has('sending')).toBe(false)
    expect(dictionary.knows('sending')).toBe(true)
    expect(dictionary.knows('se')).toBe(false)
  })

  it('finds the longest phrase', () => {
    const demand = hashName('demand')
    expect(dictionary.phraseAt(hashesOf('send me money'), 0)).toEqual({
      length: 3,
      concept: demand,
    })
    expect(dictionary.phraseAt(hashesOf('send me home'), 0)).toEqual({ length: 2, concept: demand })
    expect(dictionary.phraseAt(hashesOf('send money'), 0)).toBeNull()
    expect(dictionary.phraseAt(hashesOf('send'), 0)).toBeNull()
  })

  it('numbers its concepts in the order in which they are first named', () => {
    expect(dictionary.conceptCount).toBe(5)
    expect(
      ['send', 'money', 'demand', 'sender', 'sensor', 'stone'].map((name) =>
        dictionary.numberOf(hashName(name)),
      ),
    ).toEqual([0, 1, 2, 3, 4, -1])
  })

  it('stands for another order where concepts stand in another one', () => {
    const orders = [
      { en: { send: 'send', money: 'money' } },
      { en: { money: 'money', send: 'send' } },
      { en: { money: 'cash', send: 'post' } },
    ].map((languages) => createDictionary(languages).order)
    expect(orders[0]).not.toBe(orders[1])
    expect(orders[1]).toBe(orders[2])
  })
})
