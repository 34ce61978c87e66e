/** The platforms that there is guidance for. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { listPlatforms } from '#lib/page/platforms.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { platforms: listPlatforms(lang), reader: 'young-person' as const }
}
