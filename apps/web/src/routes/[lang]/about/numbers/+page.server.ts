/** Numbers that help whoever reads them: who counted what, where and when. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { numbersByTopic } from '#lib/page/numbers-page.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { topics: numbersByTopic(lang), crisis: crisisByCountry(lang, 'young-person') }
}
