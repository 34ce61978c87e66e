/** A tool: this page hydrates itself. Without scripts all of its guidance is there. */
import { loadTool } from '#lib/words.ts'
import type { PageLoad } from './$types'

export const csr = true

export const load: PageLoad = (event) => loadTool(event)
