/** The lines for life that stand on the plan whatever a person writes into it. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisByCountry } from '#lib/page/crisis.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { crisis: crisisByCountry(lang) }
}
