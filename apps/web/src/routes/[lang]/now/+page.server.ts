/** The choice of country and role. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { planChoices, roleChoices } from '#lib/page/choices.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params }) => {
  const { lang } = params
  if (!isLanguage(lang)) error(404)
  return {
    roles: roleChoices(lang).map((role) => ({ ...role, countries: planChoices(lang, role.id) })),
  }
}
