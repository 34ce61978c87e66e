/** What the interface says, in each language. Compiled from `data/text`; guidance has its texts in itself. */
import type { Language } from '@holdfast/engine/text'
import { fill, type Entry, type Texts, type TextValues } from './fill.ts'
import de from './generated/text.de.json' with { type: 'json' }
import en from './generated/text.en.json' with { type: 'json' }

export type { Texts, TextValues } from './fill.ts'

/** Every text that exists: the English catalogue's keys. */
export type TextKey = keyof typeof en

/** Not an assertion: the type check fails while a language lacks a key. */
const CATALOGUES: Readonly<Record<Language, Readonly<Record<TextKey, Entry>>>> = { en, de }

/** The text in a language, with its values filled in. */
export function translate(language: Language, key: TextKey, values: TextValues = {}): string {
  return fill(language, CATALOGUES[language][key], values)
}

/** Narrows a key from outside, as `issue.<code>`, to one that exists. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key)
}

/** The texts of one language whose keys begin so: what a page in a browser needs, and no more. */
export function textsOf(language: Language, beginnings: readonly string[]): Texts {
  return Object.fromEntries(
    Object.entries(CATALOGUES[language]).filter(([key]) =>
      beginnings.some((beginning) => key.startsWith(beginning)),
    ),
  )
}
