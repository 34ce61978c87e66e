/**
 * A plan in easy words, for whoever is threatened and reads little. It is the same plan: the steps of its full page that
 * have easy words, in their order, with their channels and sources. It chooses only which situations it asks about.
 */
import { easy, type EasyStep, type EasyWords } from '@holdfast/data/easy'
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
import { planPage, type PlanPage } from './plan-page.ts'

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

function wordsFor({ wording }: EasyStep, role: Role): EasyWords | undefined {
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

/** Who can be told, in easy words. The order is that of the ids given: the full page's. */
export function easyConfidants(ids: readonly string[], language: Language): readonly ShownWords[] {
  return ids.flatMap((id) => {
    const words = easy.tell.find((one) => one.id === id)
    return words === undefined ? [] : [shownWords(id, words, { language, register: 'familiar' })]
  })
}
