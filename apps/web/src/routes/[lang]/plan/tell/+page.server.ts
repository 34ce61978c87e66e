/** Whom to tell, and in which words. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { tellPage } from '#lib/page/tell-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: tellPage(lang, 'young-person') }
}
