import { describe, expect, it } from 'vitest'
import { readNoticeMeaning } from './notices.ts'
import { GAP } from './phrases.ts'
import { LANGUAGES } from './words/languages.ts'

describe('readNoticeMeaning', () => {
  it.each([
    ['Your security code with Mia changed. Tap to learn more.', 'security-code-changed'],
    ['Mia added Ben', 'person-added'],
    ['Mia’s security code changed', 'security-code-changed'],
    ['Deine Sicherheitsnummer für Mia hat sich geändert.', 'security-code-changed'],
    ['Vous\u00A0avez bloqué ce contact.', 'blocked'],
    ['You unblocked this contact.', 'unblocked'],
    ['Mia님이 나갔습니다', 'person-left'],
    ['Mia changed this group’s icon', 'other'],
  ])('knows what "%s" tells', (text, meaning) => {
    expect(readNoticeMeaning(text)).toBe(meaning)
  })

  it.each([
    'I have your video',
    'everyone left the room',
    'your security code with nobody',
    '',
    '.',
  ])('leaves "%s" open', (text) => {
    expect(readNoticeMeaning(text)).toBeNull()
  })

  it('takes the pattern with the most words of its own', () => {
    expect(readNoticeMeaning('Mia added you')).toBe('person-added')
    expect(readNoticeMeaning('Ha cambiado tu código de seguridad con Mia')).toBe(
      'security-code-changed',
    )
  })

  it('finds every notice of the tables with names in its gaps', () => {
    for (const { notices } of LANGUAGES) {
      for (const phrase of Object.values(notices ?? {}).flat()) {
        expect(readNoticeMeaning(phrase.replaceAll(GAP, 'Mia'))).not.toBeNull()
      }
    }
  })

  it('has no notice in its tables that would match anything', () => {
    const words = LANGUAGES.flatMap(({ notices }) => Object.values(notices ?? {}).flat())
    expect(words.length).toBeGreaterThan(300)
    for (const notice of words) {
      const longest = Math.max(...notice.split(GAP).map(({ length }) => length))
      expect(longest).toBeGreaterThanOrEqual(3)
    }
  })
})
