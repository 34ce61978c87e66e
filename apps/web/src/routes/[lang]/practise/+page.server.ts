/** Scenes to rehearse a no in, and whom to call in each country: a rehearsal can touch what was real. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { practisePage } from '#lib/page/practise-page.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return {
    page: practisePage(lang),
    crisis: crisisByCountry(lang, 'young-person'),
    texts: toolTexts('practise', lang),
  }
}
