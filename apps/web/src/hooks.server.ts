/** What happens to every page while it is prerendered: its language is set, and what only hydration needs is left out. */
import { LANGUAGES } from '@holdfast/engine/text'
import type { Handle } from '@sveltejs/kit/hooks'
import { slim } from '#lib/page/slim.ts'

export const handle: Handle = ({ event, resolve }) => {
  const language = LANGUAGES.find((one) => one === event.params.lang) ?? 'en'
  return resolve(event, {
    transformPageChunk: ({ html }) => slim(html.replaceAll('%language%', language)),
  })
}
