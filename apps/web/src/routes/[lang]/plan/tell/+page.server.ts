/** Whom to tell, and in which words. */
import { aids } from '@holdfast/data/aids'
import { isLanguage, say } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { citedSources } from '#lib/page/cited.ts'
import { crisisByCountry } from '#lib/page/crisis.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return {
    crisis: crisisByCountry(lang),
    people: aids.tell.map(({ id, channels, confirmed, sources, ...words }) => ({
      id,
      /** Somebody whose number stands on the page about help. */
      service: channels !== undefined,
      name: say(words.name, lang),
      hint: say(words.hint, lang),
      why: say(words.why, lang),
      know: say(words.know, lang),
      spoken: say(words.spoken, lang),
      written: say(words.written, lang),
      sources: citedSources(sources),
      confirmed,
    })),
  }
}
