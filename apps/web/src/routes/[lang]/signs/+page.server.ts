/** Signs that a child may be at risk, for the adults around it. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { signsPage } from '#lib/page/signs-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: signsPage(lang), crisis: crisisByCountry(lang, 'young-person') }
}
