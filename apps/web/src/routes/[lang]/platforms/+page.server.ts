/** The platforms that there is guidance for. */
import { guidance } from '@holdfast/data/guidance'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = () => ({
  platforms: guidance.platforms.map(({ id, name }) => ({ id, name })),
})
