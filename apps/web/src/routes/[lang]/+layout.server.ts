/** The language of the page, from its address. */
import { isLanguage } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import type { LayoutServerLoad } from './$types'

export const load: LayoutServerLoad = ({ params, url }) => {
  if (!isLanguage(params.lang)) error(404)
  return { language: params.lang, path: url.pathname }
}
