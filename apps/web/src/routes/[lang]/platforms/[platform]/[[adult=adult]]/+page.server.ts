/** What to do on one platform. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { platformAddresses, platformPage } from '#lib/page/platforms.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = platformAddresses

export const load: PageServerLoad = ({ params: { lang, platform, adult } }) => {
  if (!isLanguage(lang)) error(404)
  const page = platformPage(platform, lang, readerOfParam(adult))
  if (page === null) error(404)
  return { page }
}
