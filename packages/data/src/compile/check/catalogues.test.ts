import { describe } from 'vitest'
import { TEXTS, itFinds, texts } from '../_breaking.ts'

describe('checkCatalogues', () => {
  itFinds([
    [
      'a key that German lacks',
      texts('de', { 'page.title': 'Du {name}' }),
      'text/en/page.yml page.chats: has no text in de',
    ],
    [
      'a key that English lacks',
      texts('en', { 'page.title': 'Hi {name}' }),
      'text/de/page.yml page.chats: has no text in en',
    ],
    [
      'values that differ',
      texts('de', { ...TEXTS, 'page.title': 'Du {nam}' }),
      'page.title: takes nam, in en name',
    ],
    [
      'values that are missing',
      texts('de', { ...TEXTS, 'page.title': 'Du' }),
      'takes no values, in en name',
    ],
    [
      'a plural too few',
      texts('de', { ...TEXTS, 'page.chats': { other: '{count}' } }),
      'needs exactly these plurals in de: one, other',
    ],
    [
      'a plural too many',
      texts('de', { ...TEXTS, 'page.chats': { one: 'ein', few: '{count}', other: '{count}' } }),
      'needs exactly these plurals',
    ],
    [
      'a key in two files',
      { 'text/en/more.yml': { 'page.title': 'Hi {name}' } },
      'page.title: is in text/en/',
    ],
    [
      'texts in an unknown language',
      { 'text/fr/page.yml': TEXTS },
      'text/fr/page.yml: not a language',
    ],
  ])
})
