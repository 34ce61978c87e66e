/**
 * What happens to every page while it is prerendered: its language is set, what only hydration needs is left out, and one page may
 * play videos.
 */
import { building } from '$app/env'
import { textsOf } from '@holdfast/data/text'
import { LANGUAGES } from '@holdfast/engine/text'
import type { Handle, ServerInit } from '@sveltejs/kit/hooks'
import { letVideosPlay, playsVideos } from '#lib/page/play-videos.ts'
import { slim } from '#lib/page/slim.ts'
import { keepTexts } from '#lib/words.ts'

const POLICY = 'content-security-policy'

/** Pages are made with all texts at hand. */
export const init: ServerInit = () => {
  for (const language of LANGUAGES) keepTexts(language, textsOf(language, ['']))
}

export const handle: Handle = async ({ event, resolve }) => {
  // In Switzerland German is written without ß.
  const swiss = event.params.lang === 'de' && event.params.country === 'ch'
  const language = LANGUAGES.find((one) => one === event.params.lang) ?? 'en'
  const plays = playsVideos(event.route.id)
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => {
      const page = slim(html.replaceAll('%language%', language))
      const widened = plays && building ? letVideosPlay(page) : page
      return swiss ? widened.replaceAll('ß', 'ss') : widened
    },
  })
  // While pages are being worked on the policy is not in the page.
  const policy = response.headers.get(POLICY)
  if (plays && policy !== null) response.headers.set(POLICY, letVideosPlay(policy))
  return response
}
