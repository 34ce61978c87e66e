/** Posts for each situation, in the page's language and in the other one. */
import { aids } from '@holdfast/data/aids'
import { LANGUAGES, isLanguage, say } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { citedSources } from '#lib/page/cited.ts'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { sharedSteps } from '#lib/page/shared-steps.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return {
    crisis: crisisByCountry(lang),
    posts: aids.posts.map(({ id, name, helps, not, words, sources, confirmed }) => ({
      id,
      name: say(name, lang),
      helps: say(helps, lang),
      not: say(not, lang),
      words: say(words, lang),
      others: LANGUAGES.filter((other) => other !== lang).map((other) => ({
        written: other,
        words: say(words, other),
      })),
      sources: citedSources(sources),
      confirmed,
    })),
    account: sharedSteps({ steps: ['take-back-account'], role: 'young-person', language: lang }),
    /** Whom the words about experts name. */
    experts: citedSources([
      'netsafe-sextortion',
      'cnil-webcam-blackmail-relayed',
      'ineqe-sextortion-ai',
      'ceop-online-blackmail',
    ]),
  }
}
