/** The plan for a young person. */
import { languageAndCountry } from '#lib/page/choices.ts'
import { loadPlan } from '#lib/page/load-plan.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = languageAndCountry

export const load: PageServerLoad = ({ params }) =>
  loadPlan(params.lang, params.country, 'young-person')
