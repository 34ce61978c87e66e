/** Services, places and topics in the page's language, and whom to call in each country. */
import { stopping } from '@holdfast/data/stopping'
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisWithParents } from '#lib/page/crisis.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import { stopPage } from '#lib/stop/stop-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  const reader = readerOfParam(adult)
  return {
    page: stopPage(stopping, { language: lang, reader }),
    crisis: crisisWithParents(lang, reader),
    texts: toolTexts('stop', lang),
  }
}
