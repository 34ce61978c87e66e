import { expect, test } from 'vitest'
import { readBubbleNotice, readNotice } from './notices.ts'

test.each([
  ['You took a screenshot', { kind: 'system', event: 'screenshot' }],
  ['Lena hat einen Screenshot gemacht', { kind: 'system', event: 'screenshot' }],
  ['Vous avez pris une capture d’écran', { kind: 'system', event: 'screenshot' }],
  ['Hiciste una captura de pantalla', { kind: 'system', event: 'screenshot' }],
  ['Hai fatto uno screenshot', { kind: 'system', event: 'screenshot' }],
  ['Missed voice call', { kind: 'call', event: 'call-missed' }],
  ['Verpasster Videoanruf', { kind: 'call', event: 'call-missed' }],
  ['Appel vocal manqué', { kind: 'call', event: 'call-missed' }],
  ['Llamada de voz perdida', { kind: 'call', event: 'call-missed' }],
  ['Chiamata vocale persa', { kind: 'call', event: 'call-missed' }],
  ['Maya turned on disappearing messages', { kind: 'system', event: 'timer-changed' }],
  ['Say hello', { kind: 'system' }],
])('knows what %j in the centre is', (text, notice) => {
  expect(readNotice(text)).toEqual(notice)
})

test('tells an app’s note in a bubble from what a person writes', () => {
  expect(readBubbleNotice('This message was deleted')).toEqual({ deleted: true })
  expect(readBubbleNotice('Video call')).toEqual({ kind: 'call' })
  expect(readBubbleNotice('shall we do a video call tonight?')).toBeNull()
  expect(readBubbleNotice('I took a screenshot')).toBeNull()
})
