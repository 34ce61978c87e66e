import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeHead, decodeText } from './decode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('decodeText', () => {
  it('reads UTF-8 and drops the byte order mark', () => {
    expect(decodeText(utf8('\uFEFFGrüße 😊'))).toEqual({ text: 'Grüße 😊', sound: true })
  })

  it('makes all line ends one', () => {
    expect(decodeText(utf8('a\r\nb\nc\rd'))?.text).toBe('a\nb\nc\nd')
  })

  it('makes line ends one in any text, also where bytes are damaged', () => {
    const piece = fc.constantFrom('\r', '\n', '\r\n', 'a', 'ü', '😂', '\uFEFF')
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.boolean(), (pieces, isDamaged) => {
        const text = `x${pieces.join('')}`
        const bytes = isDamaged ? Uint8Array.of(...utf8(text), 0xc3, 0x0d, 0x0a) : utf8(text)
        const expected = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
        const decoded = decodeText(bytes)?.text
        if (isDamaged) expect(decoded).not.toContain('\r')
        else expect(decoded).toBe(expected)
      }),
    )
  })

  it('finds a line end wherever it stands in memory', () => {
    for (let offset = 0; offset < 5; offset += 1) {
      for (let at = 0; at < 12; at += 1) {
        const bytes = new Uint8Array(offset + 12).fill(0x61).subarray(offset)
        bytes[at] = 0x0d
        expect(decodeText(bytes)?.text).toBe(`${'a'.repeat(at)}\n${'a'.repeat(11 - at)}`)
      }
    }
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

  it('reads UTF-16 without a byte order mark', () => {
    const bytes = Uint8Array.from(Array.from('<?xml Grüße', (one) => [one.charCodeAt(0), 0]).flat())
    expect(decodeText(bytes)).toEqual({ text: '<?xml Grüße', sound: true })
    const swapped = Uint8Array.from(
      Array.from('hello there', (one) => [0, one.charCodeAt(0)]).flat(),
    )
    expect(decodeText(swapped)?.text).toBe('hello there')
  })

  it.each([
    ['<?xml version="1.0" encoding="ISO-8859-2"?><a>', 0xb9, 'š'],
    ['<html><head><meta charset="windows-1251">', 0xe4, 'д'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', 0x80, '€'],
  ])('believes what a text declares where it is no UTF-8: %s', (head, byte, letter) => {
    expect(decodeText(Uint8Array.of(...utf8(head), byte))).toEqual({
      text: `${head}${letter}`,
      sound: true,
    })
    expect(decodeText(utf8(`${head}ü`))).toEqual({ text: `${head}ü`, sound: true })
  })

  it('does not know an encoding that does not exist', () => {
    const bytes = Uint8Array.of(...utf8('<?xml version="1.0" encoding="klingon"?>'), 0xfc)
    expect(decodeText(bytes)).toMatchObject({ sound: false })
  })

  it('takes a mail for text, whatever it carries', () => {
    const japanese = `From: a@b.example\n\n${'\u001b$B%F%9%H\u001b(B '.repeat(50)}`
    expect(decodeText(utf8(japanese))).not.toBeNull()
    const carried = Uint8Array.of(...utf8('Return-Path: <a@b.example>\n\n'), ...new Uint8Array(900))
    expect(decodeText(carried)).not.toBeNull()
  })

  it('keeps null bytes and byte order marks inside a text', () => {
    const text = `${'hello there '.repeat(20)}\uFEFF\0end`
    expect(decodeText(utf8(text))).toEqual({ text, sound: true })
  })
})

describe('decodeHead', () => {
  it('leaves out a character that is cut in two', () => {
    const bytes = utf8('aü€😊')
    for (let length = 0; length <= bytes.length; length += 1) {
      const head = decodeHead(bytes.subarray(0, length))
      expect(head?.sound).toBe(true)
      expect('aü€😊'.startsWith(head?.text ?? 'x')).toBe(true)
    }
    expect(decodeHead(Uint8Array.of(0xff, 0xfe, 0x68, 0, 0xfc))?.text).toBe('h')
  })
})
