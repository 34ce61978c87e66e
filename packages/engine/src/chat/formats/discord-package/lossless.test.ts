import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quoteLongNumbers } from './lossless.ts'

describe('quoteLongNumbers', () => {
  it('keeps all digits of an id', () => {
    expect(JSON.parse(quoteLongNumbers('{"id":1234567890123456789,"type":1}'))).toEqual({
      id: '1234567890123456789',
      type: 1,
    })
    expect(quoteLongNumbers('[-1234567890123456789]')).toBe('["-1234567890123456789"]')
  })

  it.each([
    '["1234567890123456789"]',
    String.raw`["say \"1234567890123456789\" 1234567890123456789 \\"]`,
    '[123456789012345, 1.234567890123456789, 1234567890123456789.5, 1234567890123456789e5, 1e99]',
    '["cut off 1234567890123456789',
  ])('leaves %s alone', (text) => {
    expect(quoteLongNumbers(text)).toBe(text)
  })

  it('changes no value without long numbers', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text)
        const again = JSON.stringify(JSON.parse(quoteLongNumbers(text)))
        const isLong = /\d{16}/u.test(text)
        if (!isLong) expect(again).toBe(JSON.stringify(value))
      }),
    )
  })
})
