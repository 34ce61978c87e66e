/** Times and days as screens show them, in five languages. */

/**
 * Matches `14:03`, `2:03 PM`, `2.24pm`, `9:05 p. m.`; not `1403`, `45.50 €`.
 * Recognition takes the colon for a full stop now and then.
 */
const CLOCK = /^(\d{1,2})[:.](\d{2})\s?(?:([ap])\.?\s?m\.?|uhr)?$/iu

/** The time as `14:03` or `2:03 PM`; null for anything else. */
export function readClock(text: string): string | null {
  const match = CLOCK.exec(text.trim())
  if (!match) return null
  const [, hours = '', minutes = '', half] = match
  if (Number(hours) > 23 || Number(minutes) > 59) return null
  return `${hours}:${minutes}${half === undefined ? '' : ` ${half.toUpperCase()}M`}`
}

/** Minutes after midnight of what `readClock` gave. */
export function minutesOf(clock: string): number {
  const [hours = '', rest = ''] = clock.split(':')
  const half = rest.slice(3)
  const minutes = Number(rest.slice(0, 2))
  if (half === '') return Number(hours) * 60 + minutes
  return ((Number(hours) % 12) + (half === 'PM' ? 12 : 0)) * 60 + minutes
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'januar', 'jänner', 'janvier', 'janv', 'enero', 'ene', 'gennaio', 'gen'],
  ['february', 'feb', 'februar', 'février', 'févr', 'febrero', 'febbraio'],
  ['march', 'mar', 'märz', 'mars', 'marzo'],
  ['april', 'apr', 'avril', 'avr', 'abril', 'abr', 'aprile'],
  ['may', 'mai', 'mayo', 'maggio', 'mag'],
  ['june', 'jun', 'juni', 'juin', 'junio', 'giugno', 'giu'],
  ['july', 'jul', 'juli', 'juillet', 'juil', 'julio', 'luglio', 'lug'],
  ['august', 'aug', 'août', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septembre', 'septiembre', 'settembre', 'set'],
  ['october', 'oct', 'oktober', 'okt', 'octobre', 'octubre', 'ottobre', 'ott'],
  ['november', 'nov', 'novembre', 'noviembre'],
  ['december', 'dec', 'dezember', 'dez', 'décembre', 'déc', 'diciembre', 'dic', 'dicembre'],
]

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
)

const RELATIVE_DAYS: ReadonlySet<string> = new Set(
  'today yesterday heute gestern vorgestern aujourd hui hier hoy ayer oggi ieri'.split(' '),
)

const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
    'lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim ' +
    'lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom ' +
    'lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab'
  ).split(' '),
)

const FILLERS: ReadonlySet<string> = new Set(
  'at um à a las alle de del the uhr h am pm m p'.split(' '),
)

/** Matches the words and numbers of a line. */
const PARTS = /[\p{L}\p{M}]+|\d+/gu
/** Matches `12/03/2025`, `3.12.25`, `2025-03-12`. */
const NUMERIC_DATE = /\b\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\b/u

const LONGEST_DAY = 48

/** Whether a line names a day, perhaps with a time, and nothing else: `Today`, `Mo., 12. März um 14:03`. */
export function isDayLine(text: string): boolean {
  if (text.length > LONGEST_DAY) return false
  const words = (text.toLowerCase().match(PARTS) ?? []).filter((part) => !isNumber(part))
  const names = words.filter((word) => !FILLERS.has(word))
  const known = names.every((word) => isDayWord(word))
  if (!known) return false
  // `may` and `mi` are words too; a month or a short weekday alone names no day.
  if (names.length > 0) {
    return hasDigit(text) || names.some((word) => word.length > 2 && !MONTH_OF.has(word))
  }
  return NUMERIC_DATE.test(text) || readClock(text) !== null
}

/** Whether a word names a day that is near: `heute`, `Yesterday`. */
export function isRelativeDay(word: string): boolean {
  return (word.toLowerCase().match(PARTS) ?? []).some(
    (part) => part.length > 2 && RELATIVE_DAYS.has(part),
  )
}

export function isNumericDate(word: string): boolean {
  return NUMERIC_DATE.test(word)
}

function isDayWord(word: string): boolean {
  return RELATIVE_DAYS.has(word) || WEEKDAYS.has(word) || MONTH_OF.has(word)
}

/** Matches `2025`; not `25th`. */
const NUMBER = /^\d+$/u
const DIGIT = /\d/u

function isNumber(part: string): boolean {
  return NUMBER.test(part)
}

function hasDigit(text: string): boolean {
  return DIGIT.test(text)
}

/** Year, month and day, where a day header tells all three without doubt. */
export function wholeDate(text: string): { year: number; month: number; day: number } | null {
  const parts = text.toLowerCase().match(PARTS) ?? []
  const month = parts.map((part) => MONTH_OF.get(part)).find((value) => value !== undefined)
  const numbers = parts.filter(isNumber)
  const yearAt = numbers.findIndex((part) => part.length === 4)
  const year = Number(numbers[yearAt])
  if (yearAt < 0) return null
  if (month !== undefined) {
    const day = Number(numbers.find((part, index) => index !== yearAt && part.length <= 2))
    return day >= 1 && day <= 31 ? { year, month, day } : null
  }
  if (!NUMERIC_DATE.test(text)) return null
  const [first, second] = numbers
    .slice(0, 3)
    .filter((_, index) => index !== yearAt)
    .map(Number)
  if (first === undefined || second === undefined) return null
  if (yearAt === 0) return { year, month: first, day: second }
  // `03/04/2025` is a day in March or in April.
  if (first > 12) return { year, month: second, day: first }
  if (second > 12 || first === second) return { year, month: first, day: second }
  return null
}
