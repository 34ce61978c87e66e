/** A tool: this page hydrates itself. */
import { loadTool } from '#lib/words.ts'
import type { PageLoad } from './$types'

export const csr = true

export const load: PageLoad = (event) => loadTool(event)
