/** The checklist for a profile. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { profilePage } from '#lib/page/profile-page.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { page: profilePage(lang, 'young-person'), texts: toolTexts('profile', lang) }
}
