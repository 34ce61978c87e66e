/** The data of a plan's page, for the young person's address and for the other roles' below it. */
import { guidance } from '@holdfast/data/guidance'
import type { Role } from '@holdfast/engine/plan'
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { roleChoices, type RoleChoice } from './choices.ts'
import { planPage, type PlanPage } from './plan-page.ts'

export interface PlanData {
  readonly page: PlanPage
  readonly roles: readonly RoleChoice[]
}

/** Ends in the 404 page where there is no such language or country. */
export function loadPlan(lang: string, country: string, role: Role): PlanData {
  if (!isLanguage(lang)) error(404)
  const page = planPage(guidance, { country, role, language: lang })
  if (page === null) error(404)
  return {
    page,
    roles: roleChoices(lang).filter(({ id }) => id !== role),
  }
}
