/** What can still be done about money, for each way of paying. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { moneyPage } from '#lib/page/money-page.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: moneyPage(lang, readerOfParam(adult)) }
}
