/** Times and dates as people read them. */
import type { Language } from '@holdfast/engine/text'

/** The date and the clock's time of an ISO time. Matches "2026-05-12T21:04:00+02:00"; not "21:04". */
const CLOCK = /^\d{4}-\d\d-\d\dT\d\d:\d\d/u

/** English is read in more than one country: the day comes first, and the month is a word. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de' }

/** A message's time as the clock on the wall showed it; UTC is said, since no wall showed that. */
export function moment(at: string, language: Language): string {
  const wall = CLOCK.exec(at)?.[0]
  const instant = Date.parse(`${wall ?? ''}Z`)
  if (Number.isNaN(instant)) return at
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return at.endsWith('Z') ? `${format.format(instant)} UTC` : format.format(instant)
}

/** An ISO date, as `2026-11-21`. */
export function day(date: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(Date.parse(date))
}
