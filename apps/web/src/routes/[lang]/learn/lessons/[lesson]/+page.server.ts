/** The slides of one lesson. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { lessonsIn } from '#lib/page/learn-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params }) => {
  if (!isLanguage(params.lang)) error(404)
  const lesson = lessonsIn(params.lang).find(({ id }) => id === params.lesson)
  if (lesson === undefined) error(404)
  return { lesson }
}
