/**
 * When two ways of writing a telephone number are the same number. The country of the phone is not in the file, so a
 * number without a country code is the same as one with it only where both belong to one contact.
 */

/** Matches what people put between digits: `(0) 7700-900 123`; not `+`, digits, letters. */
const BETWEEN = /[\s().\-/\u2010-\u2015]+/gu

/** Matches a number of any length: `+447700900123`, `07700900123`, `7535`; not `Amazon`, `a@b.example`. */
const NUMBER = /^\+?\d+$/u

/** Matches the zeros before a number without a country code: `07700900123`; not `+44…`, `7700…`. */
const ZEROS = /^0+/u

/** Digits below which a number is a short code, which is never part of a longer one. */
const MIN_DIGITS = 8

/** Digits of the longest country code. */
const MAX_COUNTRY_CODE = 3

/** An address as it is compared: numbers without what stands between digits, `00` as `+`; others as they are. */
export function plainAddress(address: string): string {
  const number = address.replaceAll(BETWEEN, '')
  if (!NUMBER.test(number)) return address.trim()
  return number.startsWith('00') && number.length > MIN_DIGITS + 2 ? `+${number.slice(2)}` : number
}

/**
 * For the plain addresses of one contact, the number with a country code that each number without one surely is; those
 * that fit none or several stay out.
 */
export function findSameNumbers(addresses: readonly string[]): ReadonlyMap<string, string> {
  const international = addresses.filter((address) => address.startsWith('+'))
  const same = new Map<string, string>()
  for (const address of addresses) {
    if (address.startsWith('+') || !NUMBER.test(address)) continue
    const digits = address.replace(ZEROS, '')
    if (digits.length < MIN_DIGITS) continue
    const fitting = international.filter((other) => {
      const code = other.length - 1 - digits.length
      return code >= 1 && code <= MAX_COUNTRY_CODE && other.endsWith(digits)
    })
    if (fitting.length === 1 && fitting[0] !== undefined) same.set(address, fitting[0])
  }
  return same
}
