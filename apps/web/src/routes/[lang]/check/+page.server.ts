/** Whom to call in each country: a result about despair must hold a number, and the chat stays on this page. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisByCountry } from '#lib/page/crisis.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang } }) => {
  if (!isLanguage(lang)) error(404)
  return { crisis: crisisByCountry(lang), texts: toolTexts('check', lang) }
}
