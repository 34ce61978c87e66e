/** What to do on one platform. */
import { guidance } from '@holdfast/data/guidance'
import { LANGUAGES, isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { showSections, showServices } from '#lib/page/platforms.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () =>
  LANGUAGES.flatMap((lang) => guidance.platforms.map(({ id }) => ({ lang, platform: id })))

export const load: PageServerLoad = ({ params: { lang, platform } }) => {
  if (!isLanguage(lang)) error(404)
  const found = guidance.platforms.find(({ id }) => id === platform)
  if (found === undefined) error(404)
  return {
    name: found.name,
    sections: showSections(found, lang),
    services: showServices(found, lang),
  }
}
