/** Posts for each situation, as adults are spoken to. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { postPage } from '#lib/page/post-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: postPage(lang, 'adult') }
}
