/** How to stop a picture, as adults are spoken to. */
import { stopping } from '@holdfast/data/stopping'
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisWithParents } from '#lib/page/crisis.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import { stopPage } from '#lib/stop/stop-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return {
    page: stopPage(stopping, { language: lang, reader: 'adult' }),
    crisis: crisisWithParents(lang, 'adult'),
    texts: toolTexts('stop', lang),
  }
}
