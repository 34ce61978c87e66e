/** The interface's words and dates, for pages. The texts themselves are in `data/text`. */
import type { Language } from '@holdfast/engine/text'

export { translate } from '@holdfast/data/text'

/** BCP 47 tags with the dates that readers of these pages expect. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-CH' }

/** An ISO date (`2026-11-21`) as people write it. */
export function formatDate(language: Language, date: string): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}
