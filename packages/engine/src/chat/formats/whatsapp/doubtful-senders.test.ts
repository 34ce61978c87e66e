import { describe, expect, it } from 'vitest'
import { findDoubtfulLines } from './doubtful-senders.ts'
import { createPeople, type People } from './people.ts'

/** People who speak in turn, one a line. */
function speaking(...authors: readonly string[]): People {
  const people = createPeople()
  for (const [index, author] of authors.entries()) people.speak(author, index + 1)
  return people
}

const NUMBER = '\u202A+44\u00A07700\u00A0900123\u202C'

describe('findDoubtfulLines', () => {
  it('finds who is spelled otherwise than elsewhere in the file', () => {
    const people = speaking(NUMBER, 'Ben', NUMBER, '+44 7700 900123', '+44 7700 900123', NUMBER)
    expect(findDoubtfulLines('_chat.txt', people, [])).toEqual([4])
    expect(findDoubtfulLines('_chat.txt', speaking('Mia', 'Ben', 'Mia'), [])).toEqual([])
  })

  it('finds the third in a chat of two, which only its name tells', () => {
    const people = speaking('Kay', 'Ben', 'Kay', 'Ben', 'Officer')
    expect(findDoubtfulLines('WhatsApp Chat with Kay.txt', people, [])).toEqual([5])
    expect(findDoubtfulLines('WhatsApp Chat with Class.txt', people, [])).toEqual([])
    expect(findDoubtfulLines('_chat.txt', people, [])).toEqual([])
  })

  it('leaves groups alone, also those named after one of them', () => {
    const people = speaking('Kay', 'Ben', 'Zoe')
    const notice = { from: 'p1', text: 'Kay added Ben', event: 'person-added' } as const
    expect(findDoubtfulLines('WhatsApp Chat with Kay.txt', people, [notice])).toEqual([])
  })

  it('leaves the assistant alone that anyone can ask', () => {
    const people = speaking('Kay', 'Ben', 'Meta AI')
    expect(findDoubtfulLines('WhatsApp Chat with Kay.txt', people, [])).toEqual([])
  })

  it('leaves a silent other side alone', () => {
    expect(findDoubtfulLines('WhatsApp Chat with Kay.txt', speaking('Ben'), [])).toEqual([])
  })
})
