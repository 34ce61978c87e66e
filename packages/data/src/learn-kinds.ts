/** The shapes of what is taught, apart from the values, which the compiler makes from them. */
import type { Source } from '@holdfast/engine/plan'
import type { Text } from '@holdfast/engine/text'

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
export const CARD_PARTS = ['what', 'who', 'ai', 'posting', 'disclosure'] as const

export type CardPart = (typeof CARD_PARTS)[number]

/** One thing to know, short enough for a card. */
export interface LearnCard extends Entry {
  readonly part: CardPart
  readonly title: Text
  readonly text: Text
  /** What helps. */
  readonly help?: Text
}

export const TALK_TOPICS = ['body', 'consent', 'friends', 'pictures', 'what-if'] as const

export type TalkTopic = (typeof TALK_TOPICS)[number]

/** What adults can talk about with children of one age. */
export interface LearnTalk extends Entry {
  /** The ages. */
  readonly title: Text
  readonly why: Text
  /** Every topic once. Both texts are words to say to the child, in quotation marks. */
  readonly topics: readonly {
    readonly topic: TalkTopic
    readonly say: Text
    readonly ask: Text
  }[]
  readonly avoid: readonly Text[]
}

/** A question for one week. */
export interface LearnStarter extends Entry {
  /** The question, in quotation marks. */
  readonly title: Text
  /** How the adult goes on. */
  readonly then: Text
}

/** What a step shows where words alone are too much. */
export type LearnSymbol = 'bad-feeling' | 'person' | 'talk' | 'listen' | 'again' | 'phone'

/** Something to do together, and a sheet to fill in. */
export interface LearnActivity extends Entry {
  readonly title: Text
  /** For the adult who leads it; all else is for the child. */
  readonly adult: Text
  readonly steps: readonly { readonly symbol?: LearnSymbol; readonly text: Text }[]
  /** The beginnings of lines that are filled in on paper. */
  readonly sheet: readonly Text[]
}

/** A lesson for a class or a workshop, ready to run. */
export interface LearnLesson extends Entry {
  readonly title: Text
  /** In all: the sum of the plan's. */
  readonly minutes: number
  readonly aims: readonly Text[]
  readonly plan: readonly { readonly minutes: number; readonly title: Text; readonly do: Text }[]
  /** For whoever leads it. */
  readonly notes: readonly Text[]
  /** What those who take part see. */
  readonly slides: readonly { readonly title: Text; readonly lines: readonly Text[] }[]
  /** The beginnings of lines that are filled in on paper. */
  readonly handout: readonly Text[]
}

/** What was written, by kind. The names are the folders below `data/learn`. */
export interface LearnKinds {
  readonly cards: LearnCard
  readonly talks: LearnTalk
  readonly starters: LearnStarter
  readonly activities: LearnActivity
  readonly lessons: LearnLesson
}

export type LearnKind = keyof LearnKinds

export type Learn = { readonly [Kind in LearnKind]: readonly LearnKinds[Kind][] } & {
  /** What the entries cite. */
  readonly sources: readonly Source[]
}
