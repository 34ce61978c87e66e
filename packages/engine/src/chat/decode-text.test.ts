import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('decodeText', () => {
  it('reads UTF-8 and drops the byte order mark', () => {
    expect(decodeText(utf8('\uFEFFGrüße 😊'))).toEqual({ text: 'Grüße 😊', sound: true })
  })

  it('makes all line ends one', () => {
    expect(decodeText(utf8('a\r\nb\nc\rd'))?.text).toBe('a\nb\nc\nd')
  })

  it('reads UTF-16 in both byte orders', () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x68, 0, 0xfc, 0))?.text).toBe('hü')
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x68, 0, 0xfc))?.text).toBe('hü')
  })

  it('reads what is not UTF-8 as Windows-1252 and says so', () => {
    const bytes = Uint8Array.from('Grüße für Jörg', (character) => character.charCodeAt(0))
    expect(decodeText(bytes)).toEqual({ text: 'Grüße für Jörg', sound: false })
  })

  it('keeps UTF-8 in which only one byte is damaged', () => {
    const bytes = Uint8Array.of(...utf8('Grüße für Jörg'), 0xff)
    expect(decodeText(bytes)).toEqual({ text: 'Grüße für Jörg\uFFFD', sound: false })
  })

  it('does not take pictures for text', () => {
    expect(decodeText(Uint8Array.from({ length: 256 }, (_, index) => index))).toBeNull()
  })
})
