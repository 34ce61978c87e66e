/** What a stranger can use of what somebody shows, as adults are spoken to. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { exposurePage } from '#lib/page/exposure-page.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: exposurePage(lang, 'adult'), texts: toolTexts('exposure', lang) }
}
