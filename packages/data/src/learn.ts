/** What there is to learn before anything happens, or after. Compiled from `data/learn`, each folder of it one kind. */
import type { Source } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'
import compiled from './generated/learn.json' with { type: 'json' }

/** What every kind has. */
interface Entry {
  readonly id: string
  /** Smaller comes first. */
  readonly order: number
  readonly sources: readonly string[]
  /** Worked out by the compiler: at least one source is an authority's own page. */
  readonly confirmed: boolean
}

/** The parts of pages that cards make up, in the pages' order. */
export const CARD_PARTS = ['what', 'who', 'ai', 'posting'] as const

export type CardPart = (typeof CARD_PARTS)[number]

/** One thing to know, short enough for a card. */
export interface LearnCard extends Entry {
  readonly part: CardPart
  readonly title: Text
  readonly text: Text
  /** What helps. */
  readonly help?: Text
}

/** What was written, by kind. The names are the folders below `data/learn`. */
export interface LearnKinds {
  readonly cards: LearnCard
}

export type LearnKind = keyof LearnKinds

export type Learn = { readonly [Kind in LearnKind]: readonly LearnKinds[Kind][] } & {
  /** What the entries cite. */
  readonly sources: readonly Source[]
}

const checked: unknown = compiled

/** The compiler validated this value before it wrote it; the generated file's own type is too wide to say so. */
export const learn: Learn = checked as Learn
