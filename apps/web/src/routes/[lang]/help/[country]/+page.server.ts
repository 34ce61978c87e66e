/** Every channel of a country, in the order of help, and what its law says. It speaks to nobody: it is for every reader. */
import { guidance } from '@holdfast/data/guidance'
import { CHANNEL_KINDS, listChannels, listLaw } from '@holdfast/engine/plan'
import { isLanguage, say } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { countryChoices, languageAndCountry, roleChoices } from '#lib/page/choices.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = languageAndCountry

export const load: PageServerLoad = ({ params: { lang, country } }) => {
  if (!isLanguage(lang)) error(404)
  const found = guidance.countries.find(({ id }) => id === country)
  const channels = listChannels(guidance, { country, language: lang })
  const law = listLaw(guidance, { country, language: lang })
  if (found === undefined || channels === null || law === null) error(404)
  const cited = new Set([
    ...channels.flatMap(({ sources }) => sources),
    ...law.flatMap(({ sources }) => sources.map(({ id }) => id)),
  ])
  return {
    country,
    name: say(found.name, lang),
    groups: CHANNEL_KINDS.map((kind) => ({
      kind,
      channels: channels.filter((channel) => channel.kind === kind),
    })).filter((group) => group.channels.length > 0),
    law,
    sources: guidance.sources.filter(({ id }) => cited.has(id)),
    roles: roleChoices(lang).filter(({ id }) => id !== 'young-person'),
    countries: countryChoices(lang, (id) => `/${lang}/help/${id}/`).filter(
      ({ id }) => id !== country,
    ),
  }
}
