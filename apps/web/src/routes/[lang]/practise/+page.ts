/** A tool: this page hydrates itself. Without scripts every scene is there to be read. */
import { loadTool } from '#lib/words.ts'
import type { PageLoad } from './$types'

export const csr = true

export const load: PageLoad = (event) => loadTool(event)
