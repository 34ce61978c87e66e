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

  it('knows words, their beginnings and what begins a phrase, and has whole words alone', () => {
    const { has, knows } = createDictionary({
      en: { give: 'gi* sen* send post hand_over schick*' },
    })
    expect(['send', 'post'].every(has)).toBe(true)
    expect(['sending', 'sen', 'hand', 'over'].some(has)).toBe(false)
    expect(['send', 'sending', 'hand', 'schicken'].every(knows)).toBe(true)
    // A beginning of two letters has too many ends.
    expect(['se', 'over', 'give'].some(knows)).toBe(false)
  })

  it('reads the beginning of a word however long', () => {
    expect(dictionary.knows(`schick${'e'.repeat(1000)}`)).toBe(true)
  })

  it('finds the longest phrase', () => {
    const demand = hashName('demand')
    expect(dictionary.phraseAt(hashesOf('send me money'), 0)).toEqual({
      length: 3,
      concept: demand,
    })
    expect(dictionary.phraseAt(hashesOf('send me home'), 0)).toEqual({ length: 2, concept: demand })
    expect(dictionary.phraseAt(hashesOf('please send me money'), 1)?.length).toBe(3)
    expect(dictionary.phraseAt(hashesOf('please send me money'), 0)).toBeNull()
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
    const orderOf = (...names: readonly string[]): number =>
      createDictionary({ en: Object.fromEntries(names.map((name) => [name, name])) }).order
    expect(orderOf('send', 'money', 'demand')).not.toBe(orderOf('money', 'send', 'demand'))
    const again = { en: { send: 'send', money: 'cash' }, de: { money: 'geld', send: 'schick*' } }
    expect(createDictionary(again).order).toBe(orderOf('send', 'money'))
  })
})
