/** One page for each example of a component, for those who work on them. No page links here. */
import { error } from '@sveltejs/kit'
import { EXAMPLES } from '#lib/components/examples.ts'
import type { EntryGenerator, PageServerLoad } from './$types'

export const entries: EntryGenerator = () => EXAMPLES.map(({ name }) => ({ name }))

export const load: PageServerLoad = ({ params }) => {
  const place = EXAMPLES.findIndex(({ name }) => name === params.name)
  if (place === -1) error(404)
  return { place }
}
