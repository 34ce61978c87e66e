/** What a stranger can use, in one language. It arranges what `data/exposure` says. */
import { exposures } from '@holdfast/data/exposure'
import { sourcesOf, type Source } from '@holdfast/engine/plan'
import { say, type Language } from '@holdfast/engine/text'

/** One thing in the reader's language. */
export interface ShownExposure {
  readonly id: string
  readonly question: string
  readonly use: string
  readonly change: string
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

export interface ExposurePage {
  readonly exposures: readonly ShownExposure[]
  readonly sources: readonly Source[]
}

export function exposurePage(language: Language): ExposurePage {
  return {
    exposures: exposures.entries.map(({ id, question, use, change, sources, confirmed }) => ({
      id,
      question: say(question, language),
      use: say(use, language),
      change: say(change, language),
      sources: sourcesOf(exposures, sources),
      confirmed,
    })),
    sources: exposures.sources,
  }
}
