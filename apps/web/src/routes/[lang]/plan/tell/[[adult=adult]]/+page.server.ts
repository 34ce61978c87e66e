/** Whom to tell, and in which words. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { readerOfParam } from '#lib/page/readers.ts'
import { tellPage } from '#lib/page/tell-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: tellPage(lang, readerOfParam(adult)) }
}
