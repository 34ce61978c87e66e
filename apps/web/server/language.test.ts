import { describe, expect, it } from 'vitest'
import { bestLanguage } from './language.ts'

describe('bestLanguage', () => {
  it('takes the first wanted language that exists', () => {
    expect(bestLanguage('fr-CH, de-CH;q=0.9, en;q=0.8')).toBe('de')
  })

  it('orders by weight, not by place', () => {
    expect(bestLanguage('en;q=0.2, de;q=0.9')).toBe('de')
  })

  it('leaves out what is not wanted at all', () => {
    expect(bestLanguage('de;q=0, en;q=0.1')).toBe('en')
  })

  it('is English without a usable header', () => {
    expect(bestLanguage(undefined)).toBe('en')
    expect(bestLanguage('*;q=x, ,;')).toBe('en')
  })
})
