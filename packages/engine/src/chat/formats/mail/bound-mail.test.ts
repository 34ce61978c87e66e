import { describe, expect, it } from 'vitest'
import { boundMail } from './bound-mail.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

describe('a mail', () => {
  it('is left as it is where it is of usual size', () => {
    const bytes = encode(`a\n${'QUJD'.repeat(19)}\nb`)
    expect(boundMail(bytes)).toEqual({ bytes, isCut: false })
  })

  it('loses most of an attachment, but nothing behind it', () => {
    const { bytes, isCut } = boundMail(
      encode(`a\n${`${'QUJD'.repeat(19)}\n`.repeat(30_000)}--x\nb`),
    )
    expect(isCut).toBe(false)
    expect(decode(bytes).split('\n')).toHaveLength(20_003)
    expect(decode(bytes).endsWith('--x\nb')).toBe(true)
  })

  it('keeps of a picture what shows that it is one', () => {
    const head = '--x\r\nContent-Type: image/jpeg; name="a.jpg"\r\n\r\n'
    const { bytes, isCut } = boundMail(
      encode(`${head}${`${'QUJD'.repeat(19)}\r\n`.repeat(500)}--x\nb`),
    )
    expect(isCut).toBe(false)
    expect(decode(bytes).split('\n')).toHaveLength(105)
  })

  it('ends where it has more lines or parts than anybody writes', () => {
    expect(boundMail(encode('a\n'.repeat(60_000))).isCut).toBe(true)
    expect(boundMail(encode('--x\n\na\n'.repeat(600))).isCut).toBe(true)
  })
})
