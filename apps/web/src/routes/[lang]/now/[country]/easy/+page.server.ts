/** The young person's plan in easy words. */
import { languageAndCountry } from '#lib/page/choices.ts'
import { loadEasy, type EasyPage } from '#lib/page/easy-page.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = languageAndCountry

export const load: PageServerLoad = ({ params }): { page: EasyPage } => ({
  page: loadEasy(params.lang, params.country, 'young-person'),
})
