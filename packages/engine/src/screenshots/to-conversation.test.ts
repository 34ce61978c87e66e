import { expect, test } from 'vitest'
import { toConversation } from './to-conversation.ts'
import type { ScreenChat, ScreenMessage } from './types.ts'

const box = { left: 0, top: 0, right: 1, bottom: 1 }
const NAMES = { mine: 'Robin', other: 'Maya' }

function chatOf(
  messages: readonly Partial<ScreenMessage>[],
  gaps: readonly number[] = [],
): ScreenChat {
  return {
    layout: 'bubbles',
    names: [],
    messages: messages.map((message) => ({ side: 'left', text: '', picture: 0, box, ...message })),
    order: [0],
    gaps,
    repeated: 0,
  }
}

test('takes the right side for the owner and the left for the other', () => {
  const { participants, messages } = toConversation(
    chatOf([
      { text: 'Hi', number: 1 },
      { text: 'Hello', side: 'right', picture: 1, number: 4 },
    ]),
    NAMES,
  )
  expect(participants).toEqual([
    { id: 'p1', name: 'Robin', owner: true },
    { id: 'p2', name: 'Maya' },
  ])
  expect(messages).toEqual([
    { from: 'p2', text: 'Hi', place: { file: 'picture 1', line: 1 } },
    { from: 'p1', text: 'Hello', place: { file: 'picture 2', line: 4 } },
  ])
})

test('lets names decide where they stand with the messages', () => {
  const chat = chatOf([
    { text: 'Hi', name: 'Jonah' },
    { text: 'Hello', name: 'robin' },
  ])
  expect(toConversation(chat, NAMES).messages.map(({ from }) => from)).toEqual(['p3', 'p1'])
})

test('keeps two people of one name apart', () => {
  const chat = chatOf([{ text: 'Pay' }, { text: 'No', side: 'right' }])
  const { participants, messages } = toConversation(chat, { mine: 'Robin', other: 'Robin' })
  expect(participants).toEqual([
    { id: 'p1', name: 'Robin', owner: true },
    { id: 'p2', name: 'Robin (2)' },
  ])
  expect(messages.map(({ from }) => from)).toEqual(['p2', 'p1'])
})

test('keeps a header that was put right to something else than a day', () => {
  const chat = chatOf([{ text: 'Pay by noon', side: 'centre', kind: 'system', day: true }])
  expect(toConversation(chat, NAMES).messages.map(({ text }) => text)).toEqual(['Pay by noon'])
})

test('gives a time only under a whole date, and none beyond a gap', () => {
  const chat = chatOf(
    [
      { text: 'before', time: '13:00' },
      { text: '12 March 2025', side: 'centre', day: true },
      { text: 'whole', time: '2:03 PM' },
      { text: 'after the gap', time: '14:10' },
      { text: 'Today', side: 'centre', day: true },
      { text: 'no date', time: '14:12' },
    ],
    [3],
  )
  expect(toConversation(chat, NAMES).messages.map(({ text, at }) => [text, at])).toEqual([
    ['before', undefined],
    ['whole', '2025-03-12T14:03:00'],
    ['after the gap', undefined],
    ['no date', undefined],
  ])
})

test('gives what the app writes in the centre to nobody', () => {
  const chat = chatOf([
    { text: 'You took a screenshot', side: 'centre', kind: 'system', event: 'screenshot' },
  ])
  expect(toConversation(chat, { ...NAMES, pictures: ['picture of Monday'] }).messages).toEqual([
    {
      from: '',
      text: 'You took a screenshot',
      kind: 'system',
      event: 'screenshot',
      place: { file: 'picture of Monday' },
    },
  ])
})
