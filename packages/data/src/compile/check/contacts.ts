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

/** A problem for each phone and text number that is neither valid nor an official short code. */
export function checkContacts(tree: Tree): readonly Problem[] {
  return tree.countries.flatMap(({ id: country, file, value }) => {
    const codes = tree['short-codes'].flatMap((codes) => codes.value[country] ?? [])
    return value.channels.flatMap(({ id, phone, sms }) =>
      [phone, sms?.number].flatMap((number) =>
        number === undefined ||
        (DIALLED.test(number) &&
          (codes.some((code) => code.number === number.replace(NOT_DIGITS, '')) ||
            isValid(number, country)))
          ? []
          : [
              error(
                file,
                `channel ${id}`,
                `${number} is not a number of ${country}: correct it, or list it in short-codes.yml`,
              ),
            ],
      ),
    )
  })
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
