/** What sextortion is and is not, who does it, and how artificial pictures are used. */
import { isLanguage, LANGUAGES } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { cardsOf, citedBy, type Speech } from '#lib/page/learn-page.ts'
import { numbersBeside } from '#lib/page/numbers-page.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

const PARTS = ['what', 'who', 'ai'] as const

/** Made whether or not a page leads here yet; the other pages of learning are found from this one. */
export const entries: EntryGenerator = () => LANGUAGES.map((lang) => ({ lang }))

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  const speech: Speech = { language: lang, register: 'familiar' }
  const parts = PARTS.map((part) => ({
    part,
    cards: cardsOf(part, speech),
    numbers: numbersBeside(part, lang),
  }))
  return {
    parts,
    sources: citedBy(parts.flatMap(({ cards }) => cards)),
    crisis: crisisByCountry(lang, 'young-person'),
  }
}
