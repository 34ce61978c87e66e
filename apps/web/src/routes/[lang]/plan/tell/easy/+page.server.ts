/** Whom to tell, in easy words. */
import { aids } from '@holdfast/data/aids'
import { isLanguage, type Language } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { citedSources } from '#lib/page/cited.ts'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { easyConfidants, type ShownEasyWords } from '#lib/page/easy-page.ts'
import type { PageServerLoad } from './$types'

interface EasyTell {
  readonly crisis: ReturnType<typeof crisisByCountry>
  readonly people: readonly (ShownEasyWords & {
    /** Somebody whose number stands on the page about help. */
    readonly service: boolean
  })[]
}

export const load: PageServerLoad = ({ params: { lang } }): EasyTell => {
  if (!isLanguage(lang)) error(404)
  return { crisis: crisisByCountry(lang), people: people(lang) }
}

function people(language: Language): EasyTell['people'] {
  return aids.tell.flatMap(({ id, channels, sources, confirmed }) =>
    easyConfidants([id], language).map((words) => ({
      ...words,
      service: channels !== undefined,
      sources: citedSources(sources),
      confirmed,
    })),
  )
}
