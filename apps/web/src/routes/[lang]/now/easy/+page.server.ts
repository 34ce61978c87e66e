/** The choice of a country in easy words. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { easyPlanAddress } from '#lib/page/addresses.ts'
import { countryChoices, type CountryChoice } from '#lib/page/choices.ts'
import { EASY_ROLES, type EasyRole } from '#lib/page/easy-page.ts'
import type { PageServerLoad } from './$types'

interface Choices {
  readonly roles: readonly { readonly id: EasyRole; readonly countries: readonly CountryChoice[] }[]
}

export const load: PageServerLoad = ({ params: { lang } }): Choices => {
  if (!isLanguage(lang)) error(404)
  return {
    roles: EASY_ROLES.map((id) => ({
      id,
      countries: countryChoices(lang, (country) => easyPlanAddress(lang, country, id)),
    })),
  }
}
