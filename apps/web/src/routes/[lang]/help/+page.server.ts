/** The choice of a country. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { countryChoices } from '#lib/page/choices.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { countries: countryChoices(lang, (country) => `/${lang}/help/${country}/`) }
}
