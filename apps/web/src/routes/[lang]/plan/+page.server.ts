/** The lines for life that stand on the plan whatever a person writes into it. */
import { guidance } from '@holdfast/data/guidance'
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { citedSources } from '#lib/page/cited.ts'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { slimGuidance } from '#lib/page/plan-tool.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return {
    crisis: crisisByCountry(lang),
    guidance: slimGuidance(guidance, lang),
    texts: toolTexts('plan', lang),
    /** Behind the form of the safety plan. */
    sources: citedSources(['stanley-brown-safety-planning', 'veterans-crisis-line-safety-plan']),
  }
}
