/** The lines for life that stand on the plan whatever a person writes into it. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { myPlanPage } from '#lib/page/my-plan-page.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: myPlanPage(lang, 'young-person'), texts: toolTexts('plan', lang) }
}
