import { describe, expect, it } from 'vitest'
import { CHAT_FORMATS } from '../../formats.ts'

function formatOf(name: string, text: string): string | undefined {
  const file = { name, path: name, text, bytes: new Uint8Array(0), chosen: true }
  const sure = CHAT_FORMATS.map(({ id, recognise }) => ({ id, confidence: recognise(file) }))
  return sure.sort((a, b) => b.confidence - a.confidence)[0]?.id
}

describe('lines that begin with a date in the order year, month, day', () => {
  it('are signal-export’s with its empty lines, spaces, sender or missing seconds', () => {
    for (const text of [
      '[2024-06-01 14:00:00] Alice: hi  \n\n[2024-06-01 14:01:00] Bob: hello  \n\n',
      '[2024-06-01 14:00:00] Me: hi\n[2024-06-01 14:01:00] Bob: hello\n',
      '[2024-06-01 14:00:00] Al: hi  \n[2024-06-01 14:01:00] Bob: hello  \n',
      '[2019-12-24, 12:23] Jane: hi\n[2020-01-17, 21:49] John: hello\n',
    ]) {
      expect(formatOf('chat.txt', text)).toBe('signal-markdown')
    }
    expect(formatOf('chat.md', '[2024-06-01 14:00:00] Alice: hi\n')).toBe('signal-markdown')
  })

  it('are WhatsApp’s in all other cases', () => {
    for (const text of [
      '[2024-06-01, 14:00:00] Alice: hi\n[2024-06-01, 14:01:00] Bob: hello\n',
      '[2024-06-01 14:00:00] Alice: hi\n[2024-06-01 14:01:00] Bob: hello\n',
      '2024-06-01, 14:00 - Alice: hi\n2024-06-01, 14:01 - Bob: hello\n',
      '01/06/2024, 14:00 - Alice: [2024-06-01 14:00:00] Me: hi\n01/06/2024, 14:01 - Bob: hello\n',
    ]) {
      expect(formatOf('_chat.txt', text)).toBe('whatsapp')
    }
  })
})
