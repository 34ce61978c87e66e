import type { ScreenChat, ScreenMessage } from '@holdfast/engine/screenshots'
import { describe, expect, it } from 'vitest'
import {
  chatOf,
  draftOf,
  mergedWithAbove,
  settled,
  swapped,
  withLineBelow,
  withMyName,
  withName,
  withPictureEarlier,
  withSide,
  withText,
  without,
  type Draft,
} from './draft.ts'

const box = { left: 0, top: 0, right: 0, bottom: 0 }

function message(side: ScreenMessage['side'], text: string, more: object = {}): ScreenMessage {
  return { side, text, picture: 0, box, ...more }
}

function draft(...messages: readonly ScreenMessage[]): Draft {
  const chat: ScreenChat = {
    title: 'Kim',
    layout: 'bubbles',
    names: [],
    messages,
    order: [...new Set(messages.map(({ picture }) => picture))],
    gaps: [1],
    repeated: 0,
  }
  return draftOf(chat)
}

function lines({ messages }: Draft): readonly string[] {
  return messages.map(({ message: { side, text } }) => `${side}: ${text}`)
}

describe('a draft of what was read from pictures', () => {
  it('calls the other side what stands above the chat, and marks where something may be missing', () => {
    const made = draft(message('left', 'hi'), message('right', 'hey'))
    expect(made.other).toBe('Kim')
    expect(made.messages.map(({ gap }) => gap)).toEqual([undefined, true])
  })

  it('takes a corrected text, side or word of the person as beyond doubt', () => {
    const made = draft(message('left', 'h1', { unsure: true, cut: true }))
    for (const next of [withText(made, 0, 'hi'), withSide(made, 0, 'right'), settled(made, 0)]) {
      expect(next.messages[0]?.message.unsure).toBeUndefined()
      expect(next.messages[0]?.message.cut).toBeUndefined()
    }
    expect(lines(withText(made, 0, 'hi'))).toEqual(['left: hi'])
  })

  it('lets a note of the app become a message', () => {
    const made = draft(message('centre', 'hi', { day: true, kind: 'system' }))
    expect(withSide(made, 0, 'left').messages[0]?.message).toEqual(message('left', 'hi'))
  })

  it('takes a name away where nothing is left of it', () => {
    const made = draft(message('left', 'hi', { name: 'Ki' }))
    expect(withName(made, 0, 'Kim').messages[0]?.message.name).toBe('Kim')
    expect(withName(made, 0, ' ').messages[0]?.message.name).toBeUndefined()
  })

  it('joins a message with the one above, removes one, and adds one of the other side', () => {
    const made = draft(
      message('left', 'we met'),
      message('right', 'on Sunday'),
      message('left', 'x'),
    )
    expect(lines(mergedWithAbove(made, 1))).toEqual(['left: we met\non Sunday', 'left: x'])
    expect(mergedWithAbove(made, 0)).toBe(made)
    expect(lines(without(made, 2))).toEqual(['left: we met', 'right: on Sunday'])
    const added = withLineBelow(made, 0)
    expect(lines(added.draft)[1]).toBe('right: ')
    expect(added.draft.messages[1]?.id).toBe(added.id)
  })

  it('swaps all sides but those of notes', () => {
    const made = draft(message('left', 'a'), message('right', 'b'), message('centre', 'c'))
    expect(lines(swapped(made))).toEqual(['right: a', 'left: b', 'centre: c'])
  })

  it('knows whose messages are whose once it has the name', () => {
    const made = draft(message('left', 'a', { name: 'Sam' }), message('left', 'b', { name: 'Kim' }))
    expect(lines(withMyName(made, 'Sam'))).toEqual(['right: a', 'left: b'])
  })

  it('moves a picture with its messages and keeps what was corrected', () => {
    const made = draft(message('left', 'a'), message('left', 'b', { picture: 1 }))
    const moved = withPictureEarlier(withText(made, 1, 'B'), 1)
    expect(lines(moved)).toEqual(['left: B', 'left: a'])
    expect(withPictureEarlier(moved, 1)).toBe(moved)
  })

  it('keeps in mind where something may be missing while messages go and pictures move', () => {
    const two = draft(
      message('left', 'a'),
      message('left', 'b', { picture: 1 }),
      message('left', 'c', { picture: 1 }),
    )
    const less = without(two, 1)
    expect(lines(less)).toEqual(['left: a', 'left: c'])
    expect(chatOf(less).gaps).toEqual([1])
    expect(without(less, 2).messages).toHaveLength(1)
    const whole = {
      ...two,
      messages: two.messages.map(({ id, message: one }) => ({ id, message: one })),
    }
    expect(chatOf(whole).gaps).toEqual([])
    const moved = withPictureEarlier(whole, 1)
    expect(lines(moved)).toEqual(['left: b', 'left: c', 'left: a'])
    expect(chatOf(moved).gaps).toEqual([2])
    expect(chatOf(withPictureEarlier(moved, 0)).gaps).toEqual([1])
  })

  it('takes nothing below for the day before where the header of a day goes', () => {
    const made = draft(
      message('left', 'a'),
      message('centre', '12 March 2025', { day: true, kind: 'system' }),
      message('left', 'b'),
    )
    expect(chatOf(without(made, 1)).gaps).toEqual([1])
    expect(chatOf(mergedWithAbove(made, 1)).gaps).toEqual([1])
  })

  it('makes no note of the app of what somebody wrote', () => {
    const made = draft(
      message('centre', 'Today', { day: true, kind: 'system' }),
      message('left', 'send it or else', { name: 'Kim' }),
    )
    expect(mergedWithAbove(made, 1).messages.map((one) => one.message)).toEqual([
      message('left', 'Today\nsend it or else', { name: 'Kim' }),
    ])
  })

  it('takes the own name off a message that the person gives to the other side', () => {
    const made = withMyName(draft(message('left', 'a', { name: 'Sam' })), 'Sam')
    expect(withSide(made, 0, 'left').messages[0]?.message.name).toBeUndefined()
    expect(withSide(withMyName(made, 'Kim'), 0, 'left').messages[0]?.message.name).toBe('Sam')
  })

  it('keeps what may be missing where the message below is left empty', () => {
    const made = draft(message('left', 'a'), message('left', 'b'), message('left', 'c'))
    expect(chatOf(withText(made, 1, ' ')).gaps).toEqual([1])
  })

  it('hands on no empty message, but one that is a picture or a call', () => {
    const made = draft(message('left', ' '), message('left', '', { kind: 'image' }))
    expect(chatOf(made).messages).toHaveLength(1)
  })
})
