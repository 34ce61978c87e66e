/** What can still be done about money, for each way of paying, in one language. It arranges what `data/money` says. */
import { aids } from '@holdfast/data/aids'
import { REGISTER, type PlanStep, type Source } from '@holdfast/engine/plan'
import { say, type Language, type Text } from '@holdfast/engine/text'
import { countryChoices } from './choices.ts'
import { citedSources } from './cited.ts'
import { crisisWithParents, type CountryInCrisis } from './crisis.ts'
import type { Reader } from './readers.ts'
import { sharedSteps } from './shared-steps.ts'

/** What is different about a way of paying in a country. */
export interface MoneyNote {
  /** The country. */
  readonly id: string
  readonly name: string
  readonly text: string
  readonly phone?: string
  readonly url?: string
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

/** A way of paying. */
export interface WayOfPaying {
  readonly id: string
  readonly name: string
  readonly can: string
  readonly soon: string
  readonly steps: readonly string[]
  readonly notes: readonly MoneyNote[]
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

export interface MoneyPage {
  /** To whom it speaks. */
  readonly reader: Reader
  readonly crisis: readonly CountryInCrisis[]
  readonly never: readonly PlanStep[]
  readonly rescue: readonly PlanStep[]
  /** Who warns of lending one's account. */
  readonly mule: readonly Source[]
  readonly ways: readonly WayOfPaying[]
}

export function moneyPage(language: Language, reader: Reader): MoneyPage {
  const words = (text: Text): string => say(text, language, REGISTER[reader])
  const steps = (id: string): readonly PlanStep[] =>
    sharedSteps({ steps: [id], role: reader, language })
  const countries = countryChoices(language, () => '')
  return {
    reader,
    crisis: crisisWithParents(language, reader),
    never: steps('do-not-pay-again'),
    rescue: steps('no-paid-deleters'),
    mule: citedSources(['nca-money-muling']),
    ways: aids.money.map(({ id, name, can, soon, notes = [], sources, confirmed, ...way }) => ({
      id,
      name: words(name),
      can: words(can),
      soon: words(soon),
      steps: way.steps.map(words),
      // In the order of all lists of countries: by name, "anywhere else" last.
      notes: countries.flatMap((country) =>
        notes
          .filter((note) => note.country === country.id)
          .map(({ text, ...note }) => ({
            ...note,
            id: country.id,
            name: country.name,
            text: words(text),
            sources: citedSources(note.sources),
          })),
      ),
      sources: citedSources(sources),
      confirmed,
    })),
  }
}
