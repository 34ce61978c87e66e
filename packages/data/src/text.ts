/** What the interface says, in each language. Compiled from `data/text`; guidance has its texts in itself. */
import type { Language } from '@holdfast/engine/text'
import de from './generated/text.de.json' with { type: 'json' }
import en from './generated/text.en.json' with { type: 'json' }

/** Every text that exists: the English catalogue's keys. */
export type TextKey = keyof typeof en

/** What fills the `{value}` places. A text with plurals takes its form from `count`. */
export type TextValues = Readonly<Record<string, string | number>>

type Entry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** Not an assertion: the type check fails while a language lacks a key. */
const CATALOGUES: Readonly<Record<Language, Readonly<Record<TextKey, Entry>>>> = { en, de }

/** A value in a text: `{count}` matches, `{ count }` does not. */
const VALUE = /\{([a-zA-Z][a-zA-Z0-9]*)\}/gu

/** The text in a language, with its values filled in; numbers are written as the language writes them. */
export function translate(language: Language, key: TextKey, values: TextValues = {}): string {
  return choose(language, CATALOGUES[language][key], values).replace(VALUE, (place, name: string) =>
    write(language, values[name] ?? place),
  )
}

/** Narrows a key from outside, as `issue.<code>`, to one that exists. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key)
}

function choose(language: Language, entry: Entry, values: TextValues): string {
  if (typeof entry === 'string') return entry
  const rule = new Intl.PluralRules(language).select(Number(values['count']))
  return entry[rule] ?? entry.other ?? ''
}

function write(language: Language, value: string | number): string {
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
}
