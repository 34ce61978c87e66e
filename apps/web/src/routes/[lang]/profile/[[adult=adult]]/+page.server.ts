/** The checklist for a profile. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { profilePage } from '#lib/page/profile-page.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: profilePage(lang, readerOfParam(adult)), texts: toolTexts('profile', lang) }
}
