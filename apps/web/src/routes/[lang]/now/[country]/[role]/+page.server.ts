/** The plan for everybody who is not a young person under threat. */
import { ROLES } from '@holdfast/engine/plan'
import { error } from '@sveltejs/kit'
import { languageAndCountry } from '#lib/page/choices.ts'
import { loadPlan } from '#lib/page/load-plan.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

/** The young person's plan is the country's own page. */
const OTHERS = ROLES.filter((role) => role !== 'young-person')

export const entries: EntryGenerator = () =>
  languageAndCountry().flatMap((place) => OTHERS.map((role) => ({ ...place, role })))

export const load: PageServerLoad = ({ params }) => {
  const role = OTHERS.find((one) => one === params.role)
  if (role === undefined) error(404)
  return loadPlan(params.lang, params.country, role)
}
