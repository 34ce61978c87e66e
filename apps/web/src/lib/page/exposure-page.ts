/** What a stranger can use, in one language. It arranges what `data/exposure` says. */
import { exposures } from '@holdfast/data/exposure'
import { REGISTER, sourcesOf, type Source } from '@holdfast/engine/plan'
import { say, type Language, type Text } from '@holdfast/engine/text'
import type { Reader } from './readers.ts'

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
  /** To whom it speaks. */
  readonly reader: Reader
  readonly exposures: readonly ShownExposure[]
  readonly sources: readonly Source[]
}

export function exposurePage(language: Language, reader: Reader): ExposurePage {
  const words = (text: Text): string => say(text, language, REGISTER[reader])
  return {
    reader,
    exposures: exposures.entries.map(({ id, question, use, change, sources, confirmed }) => ({
      id,
      question: words(question),
      use: words(use),
      change: words(change),
      sources: sourcesOf(exposures, sources),
      confirmed,
    })),
    sources: exposures.sources,
  }
}
