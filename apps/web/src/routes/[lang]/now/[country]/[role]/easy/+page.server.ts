/** The plan in easy words for an adult who is threatened: German says *Sie*, and the services are those for adults. */
import { error } from '@sveltejs/kit'
import { languageAndCountry } from '#lib/page/choices.ts'
import { loadEasy, type EasyPage } from '#lib/page/easy-page.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () =>
  languageAndCountry().map((place) => ({ ...place, role: 'adult' }))

export const load: PageServerLoad = ({ params }): { page: EasyPage } => {
  if (params.role !== 'adult') error(404)
  return { page: loadEasy(params.lang, params.country, 'adult') }
}
