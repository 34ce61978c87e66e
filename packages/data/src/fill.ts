/** An interface text and how its places are filled. It holds no texts, so that the compiler can use it. */
import type { Language } from '@holdfast/engine/text'

/** A text as the catalogue has it: one string, or one for each plural category of its language. */
export type Entry = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>

/** Texts by their keys. */
export type Texts = Readonly<Record<string, Entry>>

/** What fills the `{value}` places. A text with plurals takes its form from `count`. */
export type TextValues = Readonly<Record<string, string | number>>

/** A place for a value: `{count}` matches, `{ count }` does not. */
export const VALUE: RegExp = /\{([a-zA-Z][a-zA-Z0-9]*)\}/gu

/** Fills an entry: its plural by `count`, its places by name, numbers as the language writes them. */
export function fill(language: Language, entry: Entry, values: TextValues): string {
  return choose(language, entry, values).replace(VALUE, (place, name: string) =>
    write(language, values[name] ?? place),
  )
}

function choose(language: Language, entry: Entry, values: TextValues): string {
  if (typeof entry === 'string') return entry
  const rule = new Intl.PluralRules(language).select(Number(values['count']))
  return entry[rule] ?? entry.other ?? ''
}

function write(language: Language, value: string | number): string {
  return typeof value === 'number' ? new Intl.NumberFormat(language).format(value) : value
}
