/**
 * Languages and the texts that people read, each in every language at once.
 * Not the interface's own words: those are the catalogue in `data/text`.
 */

/** The languages in which every text exists. Adding one here makes the data check ask for it everywhere. */
export const LANGUAGES = ['en', 'de'] as const

export type Language = (typeof LANGUAGES)[number]

/**
 * How the reader is spoken to. Languages that tell them apart (German *du* and *Sie*) may carry a second wording;
 * the others use one for both.
 */
export type Register = 'familiar' | 'formal'

/** One text in every language. `de` speaks to a young person (*du*) or to nobody; `de-formal` says *Sie*. */
export interface Text extends Readonly<Record<Language, string>> {
  readonly 'de-formal'?: string
}

/** The wording of a text for a language and register. */
export function say(text: Text, language: Language, register: Register = 'familiar'): string {
  return register === 'formal' && language === 'de'
    ? (text['de-formal'] ?? text.de)
    : text[language]
}

/** Narrows a string from outside to a language that exists. */
export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}
