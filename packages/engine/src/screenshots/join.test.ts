import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinScreenshots } from './join.ts'
import type { ScreenMessage, ScreenReading } from './types.ts'

const WORDS = [
  'Are you coming to the lake?',
  'Yes, what time?',
  'ok',
  'Half past nine at the boathouse',
  'Shall I bring the net',
  'ok',
  'That would be great',
  'ok',
  'See you then at the boathouse',
]

const CHAT = WORDS.map((text, index) => ({
  text,
  side: index % 2 === 0 ? ('left' as const) : ('right' as const),
}))

/** What a screen shows of the chat: messages `from` to before `to`, 100 pixels each. */
function screen(from: number, to: number, change: Partial<ScreenMessage> = {}): ScreenReading {
  const messages = CHAT.slice(from, to).map(({ text, side }, index): ScreenMessage => ({
    side,
    text,
    picture: 0,
    box: { left: 0, right: 300, top: 200 + index * 100, bottom: 280 + index * 100 },
    ...change,
  }))
  return { width: 1000, height: 2000, layout: 'bubbles', messages, rest: [] }
}

const textsOf = (readings: readonly ScreenReading[]): readonly string[] =>
  joinScreenshots(readings).messages.map(({ text }) => text)

test('shows once what two screens show', () => {
  const chat = joinScreenshots([screen(0, 5), screen(3, 9)])
  expect(chat.messages.map(({ text }) => text)).toEqual(WORDS)
  expect(chat).toMatchObject({ repeated: 2, gaps: [], order: [0, 1] })
})

test('finds the order by itself', () => {
  const chat = joinScreenshots([screen(5, 9), screen(0, 4), screen(3, 7)])
  expect(chat.messages.map(({ text }) => text)).toEqual(WORDS)
  expect(chat.order).toEqual([1, 2, 0])
})

test('keeps the given order and marks a gap where nothing overlaps', () => {
  const chat = joinScreenshots([screen(0, 3), screen(5, 9)])
  expect(chat.messages).toHaveLength(7)
  expect(chat.gaps).toEqual([3])
})

test('takes one short message for no overlap', () => {
  const chat = joinScreenshots([screen(0, 3), screen(5, 6)])
  expect(chat.messages.map(({ text }) => text)).toEqual([...WORDS.slice(0, 3), 'ok'])
  expect(chat.gaps).toEqual([3])
})

test('knows a message again that was read a little differently', () => {
  const second = screen(3, 9)
  const [first, ...others] = second.messages
  const changed = {
    ...second,
    messages: [{ ...first, text: 'Half past nlne at the boathouse' } as ScreenMessage, ...others],
  }
  expect(textsOf([screen(0, 5), changed])).toEqual(WORDS)
})

test('takes the whole of a message that the edge of one screen cuts', () => {
  const before = screen(0, 4)
  const cut = {
    ...before,
    messages: before.messages.map((message, index) =>
      index === 3 ? { ...message, text: 'Half past nine', cut: true as const } : message,
    ),
  }
  expect(textsOf([cut, screen(2, 9)])).toEqual(WORDS)
})

test('loses nothing where two screens have one repeated message between others', () => {
  const reading = (texts: readonly string[]): ScreenReading => {
    const { messages, ...rest } = screen(0, texts.length)
    return {
      ...rest,
      messages: messages.map((one, index) => ({ ...one, text: texts[index] ?? '' })),
    }
  }
  const first = ['Who is this?', 'Send the money right now', 'Leave me alone']
  const second = ['I told my sister', 'Send the money right now', 'I post it at noon']
  expect(textsOf([reading(first), reading(second)])).toEqual([...first, ...second])
})

test('shows a screen once that lies within another', () => {
  expect(textsOf([screen(0, 9), screen(2, 5)])).toEqual(WORDS)
})

test('says which picture and which message of it', () => {
  const { messages } = joinScreenshots([screen(0, 5), screen(3, 9)])
  expect(messages.map(({ picture, number }) => [picture, number]).slice(3, 6)).toEqual([
    [0, 4],
    [0, 5],
    [1, 3],
  ])
})

test('never invents a message, whatever the screens show', () => {
  const message = fc.record({
    side: fc.constantFrom('left' as const, 'right' as const, 'centre' as const),
    text: fc.constantFrom('', 'ok', 'Half past nine', 'Half past nine at the boathouse', '?'),
    picture: fc.constant(0),
    box: fc.constant({ left: 0, top: 0, right: 1, bottom: 1 }),
  })
  const reading = fc.record({
    width: fc.constant(100),
    height: fc.constant(200),
    layout: fc.constant('bubbles' as const),
    messages: fc.array(message, { maxLength: 6 }),
    rest: fc.constant([]),
  })
  fc.assert(
    fc.property(fc.array(reading, { maxLength: 6 }), (readings) => {
      const chat = joinScreenshots(readings)
      const all = readings.flatMap(({ messages }) => messages)
      expect(chat.messages.length + chat.repeated).toBe(all.length)
      expect([...chat.order].sort((a, b) => a - b)).toEqual(readings.map((_, index) => index))
      for (const { text } of chat.messages) expect(all.some((one) => one.text === text)).toBe(true)
    }),
  )
})
