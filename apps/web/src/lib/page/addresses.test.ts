import { guidance } from '@holdfast/data/guidance'
import { describe, expect, it } from 'vitest'
import {
  choiceAddress,
  inEasyWords,
  inLanguage,
  planAddress,
  sourceAnchor,
  telephone,
  textMessage,
} from './addresses.ts'

describe('addresses', () => {
  it("gives a young person the country's own page and everybody else a page below it", () => {
    expect(planAddress('en', 'gb', 'young-person')).toBe('/en/now/gb/')
    expect(planAddress('de', 'ch', 'parent')).toBe('/de/now/ch/parent/')
  })

  it('leads everybody but a young person to the list of their own', () => {
    expect(choiceAddress('en', 'young-person')).toBe('/en/now/')
    expect(choiceAddress('de', 'parent')).toBe('/de/now/#parent')
    expect(choiceAddress('de', 'friend')).toBe('/de/now/#friend')
  })

  it('keeps the page when the language changes', () => {
    expect(inLanguage('/en/now/gb/', 'de')).toBe('/de/now/gb/')
  })

  it('dials only digits and a plus', () => {
    expect(telephone('0808 500-2222')).toBe('tel:08085002222')
    expect(telephone('+41 44 266 66 66')).toBe('tel:+41442666666')
  })

  it('puts the word to send into a text message', () => {
    expect(textMessage({ number: '85258', word: 'SHOUT' })).toBe('sms:85258?body=SHOUT')
    expect(textMessage({ number: '85258' })).toBe('sms:85258')
  })

  it('gives every publication a place of its own', () => {
    const anchors = guidance.sources.map(({ id }) => sourceAnchor(id))
    expect(new Set(anchors).size).toBe(anchors.length)
  })
})

describe('inEasyWords', () => {
  it.each([
    ['/en/', '/en/now/easy/'],
    ['/en/now/', '/en/now/easy/'],
    ['/en/now/gb/', '/en/now/gb/easy/'],
    ['/en/now/gb/adult/', '/en/now/gb/adult/easy/'],
    ['/en/plan/tell/', '/en/plan/tell/easy/'],
    ['/en/plan/tell/adult/', '/en/plan/tell/adult/easy/'],
  ])('leads from %s to %s', (path, easy) => {
    expect(inEasyWords(path, 'en')).toBe(easy)
  })

  it.each([
    '/en/now/easy/',
    '/en/now/gb/easy/',
    '/en/now/gb/parent/',
    '/en/plan/',
    '/en/plan/tell/adult/easy/',
    '/en/plan/tell/together/',
    '/en/help/gb/',
  ])('leads nowhere from %s', (path) => {
    expect(inEasyWords(path, 'en')).toBeNull()
  })
})
