/** Whom to tell, in easy words. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { easyTellPage, type EasyTellPage } from '#lib/page/easy-page.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }): { page: EasyTellPage } => {
  if (!isLanguage(lang)) error(404)
  return { page: easyTellPage(lang, readerOfParam(adult)) }
}
