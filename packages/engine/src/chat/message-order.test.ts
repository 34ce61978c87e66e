import { describe, expect, it } from 'vitest'
import { inTimeOrder, withoutRepeats } from './message-order.ts'
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
