import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Conversation } from '../chat/types.ts'
import { compareChats, createComparer } from './compare-chats.ts'
import type { Likeness } from './types.ts'

/** A chat of Sam, the owner, with one other person. */
function chat(name: string, texts: readonly string[], id = name): Conversation {
  return {
    id,
    participants: [
      { id: 'p1', name },
      { id: 'p2', name: 'Sam', owner: true },
    ],
    messages: texts.map((text) => ({ from: 'p1', text })),
  }
}

/** A chat of Sam and one other person, with the owner of that name, if any. */
function owned(name: string, texts: readonly string[], owner: string | undefined): Conversation {
  const { participants, ...rest } = chat(name, texts)
  return {
    ...rest,
    participants: participants.map(({ id, name: own }) =>
      own === owner ? { id, name: own, owner: true } : { id, name: own },
    ),
  }
}

function said(likeness: Likeness): readonly string[] {
  return [
    ...likeness.marks.map(({ kind, value }) => `${kind} ${value}`),
    ...likeness.wording.map(({ words, first }) => `${String(words)} ${first.text}`),
  ]
}

const SCRIPT = 'You have until midnight, then your whole family gets to see everything'

describe('comparing two chats', () => {
  it('finds an account, a number and a name that are in both', () => {
    const one = chat('Kim', ['write to me at @kim.x_91', 'pay to https://www.paypal.me/kimx91?a=1'])
    const other = chat('kim ', ['my other account is @Kim.X_91.', 'here: paypal.me/kimx91'])
    expect(said(compareChats(one, other))).toEqual([
      'payment paypal.me/kimx91',
      'handle kim.x_91',
      'name kim',
    ])
  })

  it('finds the same words in a row, however they are spelled and whatever stands around them', () => {
    const one = chat('Kim', ['hello', `so listen. ${SCRIPT} ok`])
    const other = chat('Alex', [
      `YOU HAVE UNTIL MIDNIGHT then your wh0le family gets to see everything!!`,
    ])
    const [row] = compareChats(one, other).wording
    expect(row?.words).toBe(12)
    expect(row?.first).toEqual({ from: 'p1', message: 1, text: SCRIPT })
  })

  it.each([
    ['a turn that everybody uses', 'i will let you know when i am at home again, ok?'],
    ['a short message', 'send me the money now'],
    ['a greeting', 'hey how are you doing today my friend'],
  ])('does not take %s for the same person', (_, text) => {
    expect(said(compareChats(chat('Kim', [text]), chat('Alex', [text])))).toEqual([])
  })

  it('leaves out what the owner wrote, also where one chat does not say who that is', () => {
    const mine = (owner: boolean): Conversation => ({
      id: 'x',
      participants: [
        { id: 'a', name: 'Sam', ...(owner ? { owner } : {}) },
        { id: 'b', name: 'Kim' },
      ],
      messages: [{ from: 'a', text: `${SCRIPT} @sam_hello +41 44 668 18 00` }],
    })
    expect(said(compareChats(mine(true), mine(false)))).toEqual(['name kim'])
  })

  it('takes no name for one that nobody has', () => {
    const gone: Conversation = {
      ...chat('Instagram User', []),
      participants: [{ id: 'p1', name: 'Instagram User', gone: true }],
    }
    expect(said(compareChats(gone, gone))).toEqual([])
    const screen = chat('Other person', [])
    expect(said(compareChats(screen, screen, { namesOfNobody: ['Other person'] }))).toEqual([])
  })

  it('knows a chat that was brought twice', () => {
    const texts = ['a', 'b', 'c', 'd', 'e', 'f']
    expect(compareChats(chat('Kim', texts), chat('Kim', texts)).same).toBe(true)
    expect(compareChats(chat('Kim', texts), chat('Kim', ['a', 'z'])).same).toBe(false)
  })

  it('finds every member of a group by what that member wrote', () => {
    const group: Conversation = {
      id: 'g',
      participants: ['Kim', 'Alex', 'Lou'].map((name) => ({ id: name, name })),
      messages: [
        { from: 'Alex', text: SCRIPT },
        { from: 'Lou', text: 'who is that?' },
      ],
    }
    const [row] = compareChats(group, chat('Noa', [SCRIPT])).wording
    expect(row?.first.from).toBe('Alex')
  })
})

/** Few different words, so that rows of them often match. */
const WORD = fc.constantFrom(
  'midnight',
  'family',
  'pictures',
  'everything',
  'you',
  'pay',
  '@kim_91',
)
const TEXTS = fc.array(
  fc.array(WORD, { maxLength: 14 }).map((words) => words.join(' ')),
  { maxLength: 8 },
)

describe('comparing one chat with many', () => {
  it('finds the same as comparing it with each, whoever owns them', () => {
    fc.assert(
      fc.property(
        TEXTS,
        fc.array(fc.tuple(TEXTS, fc.constantFrom('Sam', 'Kim', 'Alex', undefined))),
        (texts, others) => {
          const one = owned('Kim', texts, undefined)
          const compare = createComparer(one)
          const chats = others.map(([other, owner]) => owned('Alex', other, owner))
          expect(chats.map(compare)).toEqual(chats.map((other) => compareChats(one, other)))
        },
      ),
    )
  })

  it('reads the messages of that chat once', () => {
    let times = 0
    const messages = Array.from({ length: 3 }, () => ({ from: 'p1', text: SCRIPT }))
    const one: Conversation = {
      ...chat('Kim', []),
      get messages() {
        times += 1
        return messages
      },
    }
    const compare = createComparer(one)
    for (const name of ['Alex', 'Noa', 'Lou']) {
      expect(compare(chat(name, [SCRIPT])).wording).toHaveLength(1)
    }
    expect(times).toBe(1)
  })
})

describe('whatever two chats hold', () => {
  it('swapping them swaps the two sides of what was found, and nothing else', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (one, other) => {
        const there = compareChats(chat('Kim', one), chat('Alex', other))
        const back = compareChats(chat('Alex', other), chat('Kim', one))
        expect(back).toEqual({
          ...there,
          marks: there.marks.map((mark) => ({ ...mark, first: mark.second, second: mark.first })),
          wording: there.wording.map((row) => ({ ...row, first: row.second, second: row.first })),
        })
      }),
    )
  })

  it('the order of their messages makes no difference', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (one, other) => {
        const there = compareChats(chat('Kim', one), chat('Alex', other))
        const turned = compareChats(chat('Kim', one.toReversed()), chat('Alex', other))
        expect(said(turned)).toEqual(said(there))
      }),
    )
  })

  it('the words of a row stand in both', () => {
    fc.assert(
      fc.property(TEXTS, TEXTS, (one, other) => {
        for (const { first, second, words } of compareChats(chat('Kim', one), chat('Alex', other))
          .wording) {
          expect(one[first.message]).toContain(first.text)
          expect(other[second.message]).toContain(second.text)
          expect(words).toBeGreaterThanOrEqual(6)
        }
      }),
    )
  })

  it('reading never throws, and looks at no more than a bound of it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        compareChats(chat('Kim', texts), chat('Alex', texts))
      }),
    )
    const flood = Array.from({ length: 20_000 }, () => 'pictures family midnight again again again')
    const likeness = compareChats(chat('Kim', flood), chat('Alex', [...flood, 'x'.repeat(1e6)]))
    expect(likeness.partial).toBe(true)
    expect(likeness.wording.length).toBeLessThanOrEqual(50)
  })
})
