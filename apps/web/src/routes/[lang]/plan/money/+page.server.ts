/** What can still be done about money, for each way of paying. */
import { aids } from '@holdfast/data/aids'
import { isLanguage, say } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { countryChoices } from '#lib/page/choices.ts'
import { citedSources } from '#lib/page/cited.ts'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { sharedSteps } from '#lib/page/shared-steps.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  const countries = countryChoices(lang, () => '')
  const steps = (ids: readonly string[]): ReturnType<typeof sharedSteps> =>
    sharedSteps({ steps: ids, role: 'young-person', language: lang })
  return {
    crisis: crisisByCountry(lang),
    never: steps(['do-not-pay-again']),
    rescue: steps(['no-paid-deleters']),
    mule: citedSources(['nca-money-muling']),
    ways: aids.money.map(({ id, notes = [], sources, confirmed, ...way }) => ({
      id,
      name: say(way.name, lang),
      can: say(way.can, lang),
      soon: say(way.soon, lang),
      steps: way.steps.map((step) => say(step, lang)),
      // In the order of all lists of countries: by name, "anywhere else" last.
      notes: countries.flatMap(({ id: country, name }) =>
        notes
          .filter((note) => note.country === country)
          .map(({ text, ...note }) => ({
            ...note,
            id: country,
            name,
            text: say(text, lang),
            sources: citedSources(note.sources),
          })),
      ),
      sources: citedSources(sources),
      confirmed,
    })),
  }
}
