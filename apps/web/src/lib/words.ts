/**
 * The interface's words, dates and times, for pages. The texts themselves are in `data/text`, and come in: the server has all
 * of them, a page in a browser those that it was prerendered with, in its own language.
 */
import { fill, type Texts, type TextValues } from '@holdfast/data/fill'
import type { TextKey } from '@holdfast/data/text'
import type { Language } from '@holdfast/engine/text'

const kept: Record<Language, Texts> = { en: {}, de: {} }

/** Adds texts to those that are there. Before anything is shown: nothing is drawn again because of them. */
export function keepTexts(language: Language, texts: Texts): void {
  kept[language] = { ...kept[language], ...texts }
}

interface ToolEvent<Data> {
  readonly data: Data
  readonly parent: () => Promise<{ readonly language: Language }>
}

/** What a page with a tool loads: its data as the server gave them. Its words are there before it draws anything. */
export async function loadTool<Data extends { readonly texts: Texts }>({
  data,
  parent,
}: ToolEvent<Data>): Promise<Data> {
  const { language } = await parent()
  keepTexts(language, data.texts)
  return data
}

/** The text in a language, with its values filled in. Throws where the page was not given it. */
export function translate(language: Language, key: TextKey, values: TextValues = {}): string {
  const entry = kept[language][key]
  if (entry === undefined) throw new RangeError(`The text ${key} is not kept in ${language}`)
  return fill(language, entry, values)
}

/** Narrows a key from outside, as `issue.<code>`, to one that is there. */
export function isTextKey(key: string): key is TextKey {
  return Object.values(kept).some((texts) => Object.hasOwn(texts, key))
}

/** BCP 47 tags with the dates that readers of these pages expect. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-CH' }

/** An ISO date (`2026-11-21`) as people write it. */
export function formatDate(language: Language, date: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}

/** The day of a message, written out. */
export function formatDay(language: Language, time: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'full' }).format(new Date(time))
}

/** The time of day of a message. */
export function formatClock(language: Language, time: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], { timeStyle: 'short' }).format(new Date(time))
}

/** An ISO time of a message. One without a zone is shown as it stands, any other in the device's own zone. */
export function formatTime(language: Language, time: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(new Date(time))
}

/** A size as people say it: `3.4 MB`. */
export function formatBytes(language: Language, bytes: number): string {
  const [unit, size] = bytes < 1e6 ? ['kilobyte', bytes / 1e3] : ['megabyte', bytes / 1e6]
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: size < 10 && unit === 'megabyte' ? 1 : 0,
  }).format(Math.max(1, size))
}

/** `Austria, Germany and Ireland`. */
export function formatList(language: Language, names: readonly string[]): string {
  return new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(names)
}
