/** What to do on one platform, as adults are spoken to. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { languageAndPlatform, platformPage } from '#lib/page/platforms.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = languageAndPlatform

export const load: PageServerLoad = ({ params: { lang, platform } }) => {
  if (!isLanguage(lang)) error(404)
  const page = platformPage(platform, lang, 'adult')
  if (page === null) error(404)
  return { page }
}
