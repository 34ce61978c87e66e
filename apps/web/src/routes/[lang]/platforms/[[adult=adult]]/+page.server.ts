/** The platforms that there is guidance for. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { listPlatforms } from '#lib/page/platforms.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  return { platforms: listPlatforms(lang), reader: readerOfParam(adult) }
}
