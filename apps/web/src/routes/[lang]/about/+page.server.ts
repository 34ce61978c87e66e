/** Every publication behind the guidance. */
import { guidance } from '@holdfast/data/guidance'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = () => ({
  sources: guidance.sources.toSorted((a, b) => a.publisher.localeCompare(b.publisher)),
})
