/** Whom to call in each country: a result about despair must hold a number, and the chat stays on this page. */
import { REGISTER } from '@holdfast/engine/plan'
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { crisisWithParents } from '#lib/page/crisis.ts'
import { readerOfParam } from '#lib/page/readers.ts'
import { toolTexts } from '#lib/page/tool-texts.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params: { lang, adult } }) => {
  if (!isLanguage(lang)) error(404)
  const reader = readerOfParam(adult)
  return {
    reader,
    register: REGISTER[reader],
    crisis: crisisWithParents(lang, reader),
    texts: toolTexts('check', lang),
  }
}
