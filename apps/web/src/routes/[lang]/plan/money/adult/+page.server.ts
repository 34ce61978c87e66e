/** What can still be done about money, as adults are spoken to. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { moneyPage } from '#lib/page/money-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: moneyPage(lang, 'adult') }
}
