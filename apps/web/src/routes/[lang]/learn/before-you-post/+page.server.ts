/** What to look at before a child's picture goes online. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { cardsOf, citedBy } from '#lib/page/learn-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  const cards = cardsOf('posting', { language: lang, register: 'formal' })
  return { cards, sources: citedBy(cards) }
}
