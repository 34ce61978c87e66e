/** What a stranger can use of what somebody shows. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { exposurePage } from '#lib/page/exposure-page.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: exposurePage(lang, readerOfParam(adult)), texts: toolTexts('exposure', lang) }
}
