/** Every point on which authorities differ: what they say, what the plans keep to, and in which countries. */
import { guidance } from '@holdfast/data/guidance'
import type { Dispute } from '@holdfast/engine/plan'
import { isLanguage, say, type Language } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { citedSources } from '#lib/page/cited.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { disputes: guidance.disputes.map((dispute) => inWords(dispute, lang)) }
}

/** Adults read this page: the formal register. */
function inWords(dispute: Dispute, language: Language) {
  const words = (text: Dispute['question']): string => say(text, language, 'formal')
  const { everywhere } = dispute
  return {
    id: dispute.id,
    question: words(dispute.question),
    follows: everywhere?.follows ?? '',
    why: everywhere === undefined ? '' : words(everywhere.why),
    positions: dispute.positions.map(({ id, who, says, sources }) => ({
      id,
      who: words(who),
      says: words(says),
      sources: citedSources(sources),
      countries: guidance.countries
        .filter(({ disputes }) =>
          disputes.some((choice) => choice.dispute === dispute.id && choice.follows === id),
        )
        .map(({ name }) => words(name)),
    })),
  }
}
