/**
 * A plan and whom to tell in easy words, for whoever is threatened and reads little. Both are what the full page has: the
 * steps or people that have easy words, in their order, with their sources. It chooses only which situations it asks about.
 */
import { aids } from '@holdfast/data/aids'
import { easy, type EasyEntry, type EasyWords } from '@holdfast/data/easy'
import { guidance } from '@holdfast/data/guidance'
import {
  REGISTER,
  type PlanChannel,
  type PlanStep,
  type Role,
  type Situation,
} from '@holdfast/engine/plan'
import { isLanguage, say, type Language, type Register } from '@holdfast/engine/text'
import { error } from '@sveltejs/kit'
import { citedSources } from './cited.ts'
import { crisisByCountry, type CountryInCrisis } from './crisis.ts'
import { planPage, type PlanPage } from './plan-page.ts'
import type { Reader } from './readers.ts'

/** A sentence with its drawing. */
export interface ShownLine {
  readonly symbol: string
  readonly text: string
}

export interface ShownWords {
  readonly id: string
  readonly title: string
  readonly lines: readonly ShownLine[]
}

/** With what the page cites for it. */
export interface ShownEasyWords extends ShownWords, Pick<PlanStep, 'sources' | 'confirmed'> {}

export interface ShownEasyStep extends ShownEasyWords {
  readonly channels: readonly PlanChannel[]
}

/** Who has easy pages: those who are threatened. Whoever helps them reads the full ones. */
export const EASY_ROLES = ['young-person', 'adult'] as const satisfies readonly Role[]

export type EasyRole = (typeof EASY_ROLES)[number]

/** What is asked: danger to life first, then what changes what to do. The full page has the rest. */
export const EASY_SITUATIONS = [
  'self-harm',
  'asked-to-meet',
  'paid',
  'shared-already',
  'ai-fake',
  'known-person',
] as const satisfies readonly Situation[]

export interface EasyPage extends Pick<PlanPage, 'country' | 'countryName' | 'crisis'> {
  readonly language: Language
  readonly role: EasyRole
  readonly first: readonly ShownEasyStep[]
  readonly asked: readonly {
    readonly id: (typeof EASY_SITUATIONS)[number]
    readonly steps: readonly ShownEasyStep[]
  }[]
  readonly today: readonly ShownEasyStep[]
  readonly later: readonly ShownEasyStep[]
}

export interface EasyTellPage {
  /** To whom it speaks. */
  readonly reader: Reader
  readonly crisis: readonly CountryInCrisis[]
  readonly people: readonly (ShownEasyWords & {
    /** Somebody whose number stands on the page about help. */
    readonly service: boolean
  })[]
}

/** Ends in the 404 page where there is no such language or country. */
export function loadEasy(lang: string, country: string, role: EasyRole): EasyPage {
  if (!isLanguage(lang)) error(404)
  const page = planPage(guidance, { country, role, language: lang })
  if (page === null) error(404)
  return easyPage(page, role)
}

/** The easy words of a full page. */
export function easyPage(page: PlanPage, role: EasyRole): EasyPage {
  const { country, countryName, crisis, language } = page
  const shown = (steps: readonly PlanStep[]): readonly ShownEasyStep[] =>
    steps.flatMap((step) => easyStep(step, role, language))
  return {
    country,
    countryName,
    crisis,
    language,
    role,
    first: shown([...page.steps.safety, ...page.steps.first]),
    asked: EASY_SITUATIONS.flatMap((id) => {
      const steps = shown(page.situations.find((one) => one.id === id)?.steps ?? [])
      return steps.length > 0 ? [{ id, steps }] : []
    }),
    today: shown(page.steps.today),
    later: shown(page.steps.later),
  }
}

/** One step or none: not every step has easy words, and a short page is part of what makes it easy. */
function easyStep(step: PlanStep, role: Role, language: Language): readonly ShownEasyStep[] {
  const found = easy.steps.find(({ id }) => id === step.id)
  const words = found && wordsFor(found, role)
  if (words === undefined) return []
  const { id, channels, sources, confirmed } = step
  return [
    {
      ...shownWords(id, words, { language, register: REGISTER[role] }),
      channels,
      sources,
      confirmed,
    },
  ]
}

function wordsFor({ wording }: EasyEntry, role: Role): EasyWords | undefined {
  return wording.find((one) => one.for.includes(role))
}

interface Speech {
  readonly language: Language
  readonly register: Register
}

function shownWords(
  id: string,
  { title, lines }: EasyWords,
  { language, register }: Speech,
): ShownWords {
  return {
    id,
    title: say(title, language, register),
    lines: lines.map(({ symbol, text }) => ({ symbol, text: say(text, language, register) })),
  }
}

/** Whom a reader can tell, in easy words, in the order of the full page and with its sources. */
export function easyTellPage(language: Language, reader: Reader): EasyTellPage {
  return {
    reader,
    crisis: crisisByCountry(language, reader),
    people: aids.tell.flatMap(({ id, channels, sources, confirmed }) => {
      const found = easy.tell.find((one) => one.id === id)
      const words = found && wordsFor(found, reader)
      if (words === undefined) return []
      return [
        {
          ...shownWords(id, words, { language, register: REGISTER[reader] }),
          service: channels !== undefined,
          sources: citedSources(sources),
          confirmed,
        },
      ]
    }),
  }
}
