/** Posts for each situation, in the page's language and in those that friends may read. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { citedSources } from '#lib/page/cited.ts'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { shownPosts } from '#lib/page/post-page.ts'
import { sharedSteps } from '#lib/page/shared-steps.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return {
    crisis: crisisByCountry(lang),
    posts: shownPosts(lang),
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
