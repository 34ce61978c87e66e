/** Conversations with children of every age, and a question for each week. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { citedBy, startersIn, talksIn } from '#lib/page/learn-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  const talks = talksIn(lang)
  const starters = startersIn(lang)
  return { talks, starters, sources: citedBy([...talks, ...starters]) }
}
