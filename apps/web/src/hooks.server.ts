/** What happens to every page while it is prerendered: its language is set, and what only hydration needs is left out. */
import { LANGUAGES } from '@holdfast/engine/text'
import type { Handle } from '@sveltejs/kit/hooks'
import { slim } from '#lib/page/slim.ts'

export const handle: Handle = ({ event, resolve }) => {
  // In Switzerland German is written without ß.
  const swiss = event.params.lang === 'de' && event.params.country === 'ch'
  const language = LANGUAGES.find((one) => one === event.params.lang) ?? 'en'
  return resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = slim(html.replaceAll('%language%', language))
      return swiss ? page.replaceAll('ß', 'ss') : page
    },
  })
}
