/** What an adult reads who is handed the phone. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { togetherPage } from '#lib/page/together-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: togetherPage(lang, 'young-person') }
}
