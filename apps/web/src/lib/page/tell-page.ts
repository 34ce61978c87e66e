/** Whom a reader can tell and in which words, in one language. It arranges what `data/tell` says. */
import { aids } from '@holdfast/data/aids'
import { REGISTER, type Source } from '@holdfast/engine/plan'
import { say, type Language, type Text } from '@holdfast/engine/text'
import { citedSources } from './cited.ts'
import { crisisByCountry, type CountryInCrisis } from './crisis.ts'
import type { Reader } from './readers.ts'

/** Somebody who can be told, in the reader's language. */
export interface ShownConfidant {
  readonly id: string
  /** Somebody whose number stands on the page about help. */
  readonly service: boolean
  readonly name: string
  readonly hint: string
  readonly why: string
  readonly know: string
  readonly spoken: string
  readonly written: string
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

export interface TellPage {
  /** To whom it speaks. */
  readonly reader: Reader
  readonly crisis: readonly CountryInCrisis[]
  readonly people: readonly ShownConfidant[]
}

export function tellPage(language: Language, reader: Reader): TellPage {
  const words = (text: Text): string => say(text, language, REGISTER[reader])
  return {
    reader,
    crisis: crisisByCountry(language, reader),
    people: aids.tell.flatMap(({ id, wording, channels, sources, confirmed }) =>
      wording
        .filter((one) => one.for.includes(reader))
        .map((one) => ({
          id,
          service: channels !== undefined,
          name: words(one.name),
          hint: words(one.hint),
          why: words(one.why),
          know: words(one.know),
          spoken: words(one.spoken),
          written: words(one.written),
          sources: citedSources(sources),
          confirmed,
        })),
    ),
  }
}
