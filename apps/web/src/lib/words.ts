/** The interface's words, dates and times, for pages. The texts themselves are in `data/text`. */
import type { Language } from '@holdfast/engine/text'

export { isTextKey, translate } from '@holdfast/data/text'

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
