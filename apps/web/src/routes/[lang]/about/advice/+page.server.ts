/** Every point on which authorities differ: what they say, what the plans keep to, and in which countries. */
import { guidance } from '@holdfast/data/guidance'
import { disputeInWords, type Dispute } from '@holdfast/engine/plan'
import { isLanguage, say, type Language } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { disputes: guidance.disputes.map((dispute) => inWords(dispute, lang)) }
}

/** Adults read this page: the formal register. */
function inWords(dispute: Dispute, language: Language) {
  const reader = { language, register: 'formal' } as const
  const words = disputeInWords(guidance, dispute, dispute.everywhere, reader)
  return {
    ...words,
    positions: words.positions.map((position) => ({
      ...position,
      countries: guidance.countries
        .filter(({ disputes }) =>
          disputes.some(
            (choice) => choice.dispute === dispute.id && choice.follows === position.id,
          ),
        )
        .map(({ name }) => say(name, language, 'formal')),
    })),
  }
}
