/** Posts for each situation, in the page's language and in those that friends may read. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { postPage } from '#lib/page/post-page.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: postPage(lang, readerOfParam(adult)) }
}
