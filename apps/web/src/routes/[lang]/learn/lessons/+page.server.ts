/** Lessons for classes and a workshop for parents, and what to do when somebody tells of something. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { cardsOf, citedBy, lessonsIn } from '#lib/page/learn-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  const lessons = lessonsIn(lang)
  const disclosure = cardsOf('disclosure', { language: lang, register: 'formal' })
  return {
    lessons,
    disclosure,
    sources: citedBy([...lessons, ...disclosure]),
    crisis: crisisByCountry(lang, 'young-person'),
  }
}
