import { describe, expect, it } from 'vitest'
import { inTimeOrder, oldestFirst, withoutRepeats } from './message-order.ts'
import type { Message } from './types.ts'

const message = (text: string, at?: string, file = 'a'): Message => ({
  from: 'p1',
  ...(at === undefined ? {} : { at }),
  text,
  place: { file, line: 1 },
})
const texts = (messages: readonly Message[]): readonly string[] => messages.map(({ text }) => text)

describe('the order of messages', () => {
  it('is by time, and what has no time stays behind its neighbour', () => {
    const mixed = [
      message('2', '2026-01-02T00:00:00Z'),
      message('2b'),
      message('1', '2026-01-01T00:00:00Z'),
    ]
    expect(texts(inTimeOrder(mixed))).toEqual(['1', '2', '2b'])
  })

  it('is left alone where it is right', () => {
    const right = [message('1', '2026-01-01T00:00:00Z'), message('2', '2026-01-01T00:00:00Z')]
    expect(inTimeOrder(right)).toBe(right)
  })
})

describe('messages with the newest first', () => {
  const [one, two] = [message('1', '2026-01-01T00:00:00Z'), message('2', '2026-01-02T00:00:00Z')]

  it('are turned round, also those of one second', () => {
    expect(texts(oldestFirst([two, message('x'), one]))).toEqual(['1', 'x', '2'])
    expect(texts(oldestFirst([message('b', one.at), message('a', one.at)]))).toEqual(['a', 'b'])
  })

  it('are left alone where a tool has turned them round', () => {
    expect(texts(oldestFirst([one, two]))).toEqual(['1', '2'])
  })
})

describe('repeated messages', () => {
  const at = '2026-01-01T00:00:00Z'

  it('from another file are dropped and counted', () => {
    const { messages, dropped } = withoutRepeats([message('x', at, 'a'), message('x', at, 'b')])
    expect(texts(messages)).toEqual(['x'])
    expect(dropped).toBe(1)
  })

  it('of one file stay, and so do those without a time', () => {
    const list = [message('x', at), message('x', at), message('y'), message('y', undefined, 'b')]
    expect(withoutRepeats(list)).toEqual({ messages: list, dropped: 0 })
  })
})
