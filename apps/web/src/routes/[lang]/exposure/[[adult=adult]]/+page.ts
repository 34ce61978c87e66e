/** A tool: this page hydrates itself. Without scripts all of its guidance is there. */
import { keepTexts } from '#lib/words.ts'
import type { PageLoad } from './$types'

export const csr = true

/** Its words are there before it draws anything. */
export const load: PageLoad = async ({ data, parent }) => {
  const { language } = await parent()
  keepTexts(language, data.texts)
  return data
}
