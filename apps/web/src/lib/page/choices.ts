/** What the pages offer to choose from: countries and roles, in the reader's language. */
import { guidance } from '@holdfast/data/guidance'
import { REGISTER, type Role } from '@holdfast/engine/plan'
import { LANGUAGES, say, type Language } from '@holdfast/engine/text'
import { planAddress } from './addresses.ts'

export interface CountryChoice {
  readonly id: string
  readonly name: string
  readonly href: string
}

export interface RoleChoice {
  readonly id: Role
  readonly name: string
  readonly hint: string
}

/** Every country by name, with the address that `addressOf` gives it; "anywhere else" comes last. */
export function countryChoices(
  language: Language,
  addressOf: (country: string) => string,
): readonly CountryChoice[] {
  const last = (id: string): number => (id === 'int' ? 1 : 0)
  return guidance.countries
    .map(({ id, name }) => ({ id, name: say(name, language), href: addressOf(id) }))
    .toSorted((a, b) => last(a.id) - last(b.id) || a.name.localeCompare(b.name, language))
}

/** Every role as people choose it. The choosing itself says *du*: it is a page for everybody. */
export function roleChoices(language: Language): readonly RoleChoice[] {
  return guidance.roles.map(({ id, name, hint }) => ({
    id,
    name: say(name, language, REGISTER[id]),
    hint: say(hint, language, REGISTER[id]),
  }))
}

/** The plan's address in every country for a role. */
export function planChoices(language: Language, role: Role): readonly CountryChoice[] {
  return countryChoices(language, (country) => planAddress(language, country, role))
}

/** Every pair of language and country: the pages to build. */
export function languageAndCountry(): { lang: Language; country: string }[] {
  return LANGUAGES.flatMap((lang) => guidance.countries.map(({ id }) => ({ lang, country: id })))
}
