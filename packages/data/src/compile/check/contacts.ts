/** Numbers that people will call in the worst hour: each must be one that exists in its country's numbering plan. */
import {
  getCountryCallingCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { error, type Problem } from '../problem.ts'
import type { Tree } from '../shapes.ts'

/** Whatever is not a digit: the spaces of `116 123` match, its digits do not. */
const NOT_DIGITS = /\D+/gu

/** A number and nothing else, since links dial it: `1-800-225-5324` and `+41 58 261` match, `999 ext 5` does not. */
const DIALLED = /^\+?\d+(?:[ -]\d+)*$/u

interface Dialled {
  readonly file: string
  readonly place: string
  /** The country in whose numbering plan it must exist. */
  readonly country: string
  readonly number: string
}

/** A problem for each phone and text number that is neither valid nor an official short code. */
export function checkContacts(tree: Tree): readonly Problem[] {
  return numbersOf(tree)
    .filter(({ country, number }) => {
      const codes = tree['short-codes'].flatMap((codes) => codes.value[country] ?? [])
      const known = codes.some((code) => code.number === number.replace(NOT_DIGITS, ''))
      return !DIALLED.test(number) || !(known || isValid(number, country))
    })
    .map(({ file, place, country, number }) =>
      error(
        file,
        place,
        `${number} is not a number of ${country}: correct it, or list it in short-codes.yml`,
      ),
    )
}

function numbersOf(tree: Tree): readonly Dialled[] {
  return [
    ...tree.countries.flatMap(({ id: country, file, value }) =>
      value.channels.flatMap(({ id, phone, sms }) =>
        [phone, sms?.number].flatMap((number) =>
          number === undefined ? [] : [{ file, place: `channel ${id}`, country, number }],
        ),
      ),
    ),
    ...tree.money.flatMap(({ file, value }) =>
      (value.notes ?? []).flatMap(({ country, phone: number }) =>
        number === undefined ? [] : [{ file, place: `note ${country}`, country, number }],
      ),
    ),
  ]
}

function isValid(number: string, country: string): boolean {
  const code = country.toUpperCase()
  if (!isSupportedCountry(code)) return false
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: code, extract: false })
  if (parsed?.isValid() !== true) return false
  // Countries that share a calling code share its free numbers: the library counts 1-800 to the United States alone.
  return (
    parsed.getPossibleCountries().includes(code) ||
    (parsed.getType() === 'TOLL_FREE' && parsed.countryCallingCode === getCountryCallingCode(code))
  )
}
