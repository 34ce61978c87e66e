/** What to do on one platform. */
import { guidance } from '@holdfast/data/guidance'
import { LANGUAGES, isLanguage, say } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () =>
  LANGUAGES.flatMap((lang) => guidance.platforms.map(({ id }) => ({ lang, platform: id })))

/** The order in which nothing is lost: proof first, then report, then the doors closed. */
const ORDER = ['export', 'report', 'lock-down', 'block'] as const

export const load: PageServerLoad = ({ params: { lang, platform } }) => {
  if (!isLanguage(lang)) error(404)
  const found = guidance.platforms.find(({ id }) => id === platform)
  if (found === undefined) error(404)
  const sections = ORDER.flatMap((id) => found.sections.filter((section) => section.id === id))
  return {
    name: found.name,
    sections: sections.map(({ steps, note, ...section }) => ({
      ...section,
      steps: steps.map((step) => say(step, lang)),
      note: note === undefined ? undefined : say(note, lang),
      sources: guidance.sources.filter(({ id }) => section.sources.includes(id)),
    })),
    others: guidance.platforms
      .filter(({ id }) => id !== platform)
      .map(({ id, name }) => ({ id, name })),
  }
}
