/** What a country's law says, for one reader. It tells; it does not advise. */
import { say, type Language } from '../text.ts'
import { sourcesOf } from './sources.ts'
import { LAW_TOPICS, type Guidance, type PlanLaw } from './types.ts'

export interface LawRequest {
  readonly country: string
  readonly language: Language
}

/** The topics that the country's file tells about, in the order of `LAW_TOPICS`. Null when the guidance does not know the country. */
export function listLaw(
  guidance: Guidance,
  { country, language }: LawRequest,
): readonly PlanLaw[] | null {
  const found = guidance.countries.find(({ id }) => id === country)
  if (found === undefined) return null
  return LAW_TOPICS.flatMap((topic) => found.law.filter((law) => law.topic === topic)).map(
    ({ text, sources, ...rest }) => ({
      ...rest,
      text: say(text, language),
      sources: sourcesOf(guidance, sources),
    }),
  )
}
