/** What happens to every page while it is prerendered: its language is set, and what only hydration needs is left out. */
import { textsOf } from '@holdfast/data/text'
import { LANGUAGES } from '@holdfast/engine/text'
import type { Handle, ServerInit } from '@sveltejs/kit/hooks'
import { slim } from '#lib/page/slim.ts'
import { keepTexts } from '#lib/words.ts'

/** Pages are made with all texts at hand. */
export const init: ServerInit = () => {
  for (const language of LANGUAGES) keepTexts(language, textsOf(language, ['']))
}

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
