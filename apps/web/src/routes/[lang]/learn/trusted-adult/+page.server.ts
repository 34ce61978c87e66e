/** Activities that find a trusted adult, for three kinds of readers. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { activitiesIn, citedBy } from '#lib/page/learn-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  const activities = activitiesIn(lang)
  return { activities, sources: citedBy(activities) }
}
