/** What an adult reads who is handed the phone. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { sharedSteps } from '#lib/page/shared-steps.ts'
import type { PageServerLoad } from './$types'

/** The first three of a parent's plan. */
const FIRST = ['say-not-your-fault', 'nobody-pays', 'keep-the-chat-get-help']

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  const steps = (ids: readonly string[]): ReturnType<typeof sharedSteps> =>
    sharedSteps({ steps: ids, role: 'parent', language: lang })
  return {
    crisis: crisisByCountry(lang),
    steps: steps(FIRST),
    danger: steps(['ask-directly', 'call-together']),
  }
}
