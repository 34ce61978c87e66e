/** What somebody reads who is handed the phone. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { readerOfParam } from '#lib/page/readers.ts'
import { togetherPage } from '#lib/page/together-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: togetherPage(lang, readerOfParam(adult)) }
}
