/** The lines for life that stand on the plan whatever a person writes into it. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { myPlanPage } from '#lib/page/my-plan-page.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: myPlanPage(lang, readerOfParam(adult)), texts: toolTexts('plan', lang) }
}
