/** The English names of months that programs write whatever the language of their user. */

const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july'],
  ...['august', 'september', 'october', 'november', 'december'],
]

const SHORT_LENGTH = 3

/** The number of a month, from 1, of its English name or the first three letters of it; 0 where it is none. */
export function monthOfName(name: string): number {
  const lower = name.toLowerCase()
  return MONTHS.findIndex((month) => month === lower || month.slice(0, SHORT_LENGTH) === lower) + 1
}
