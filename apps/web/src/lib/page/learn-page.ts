/** What the pages for learning show, in one language. It arranges what was written; it adds nothing. */
import {
  learn,
  type CardPart,
  type LearnCard,
  type LearnSymbol,
  type TalkTopic,
} from '@holdfast/data/learn'
import { sourcesOf, type Source } from '@holdfast/engine/plan'
import { say, type Language, type Register } from '@holdfast/engine/text'

/** What says where it is from. */
export interface ShownEntry {
  readonly id: string
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

export interface ShownCard extends ShownEntry {
  readonly title: string
  readonly text: string
  readonly help: string | undefined
}

/** Who a page speaks to, in German. */
export interface Speech {
  readonly language: Language
  readonly register: Register
}

/** The cards of one part of a page, in their order. */
export function cardsOf(part: CardPart, speech: Speech): readonly ShownCard[] {
  return learn.cards.filter((card) => card.part === part).map((card) => showCard(card, speech))
}

function showCard(card: LearnCard, { language, register }: Speech): ShownCard {
  return {
    ...shownEntry(card),
    title: say(card.title, language, register),
    text: say(card.text, language, register),
    help: card.help && say(card.help, language, register),
  }
}

/** What every entry has, with its publications. */
export function shownEntry({
  id,
  sources,
  confirmed,
}: Pick<LearnCard, 'id' | 'sources' | 'confirmed'>): ShownEntry {
  return { id, confirmed, sources: sourcesOf(learn, sources) }
}

export interface ShownTalk extends ShownEntry {
  readonly title: string
  readonly why: string
  readonly topics: readonly {
    readonly topic: TalkTopic
    readonly say: string
    readonly ask: string
  }[]
  readonly avoid: readonly string[]
}

/** The talks, youngest first, for the adults who have them. */
export function talksIn(language: Language): readonly ShownTalk[] {
  return learn.talks.map((talk) => ({
    ...shownEntry(talk),
    title: say(talk.title, language, 'formal'),
    why: say(talk.why, language, 'formal'),
    topics: talk.topics.map((one) => ({
      topic: one.topic,
      say: say(one.say, language, 'formal'),
      ask: say(one.ask, language, 'formal'),
    })),
    avoid: talk.avoid.map((words) => say(words, language, 'formal')),
  }))
}

export interface ShownStarter extends ShownEntry {
  readonly title: string
  readonly then: string
}

/** A question for each week. */
export function startersIn(language: Language): readonly ShownStarter[] {
  return learn.starters.map((starter) => ({
    ...shownEntry(starter),
    title: say(starter.title, language, 'formal'),
    then: say(starter.then, language, 'formal'),
  }))
}

export interface ShownActivity extends ShownEntry {
  readonly title: string
  readonly adult: string
  readonly steps: readonly { readonly symbol: LearnSymbol | undefined; readonly text: string }[]
  readonly sheet: readonly string[]
}

/** The activities: what the adult reads says *Sie*, what the child reads says *du*. */
export function activitiesIn(language: Language): readonly ShownActivity[] {
  return learn.activities.map((activity) => ({
    ...shownEntry(activity),
    title: say(activity.title, language),
    adult: say(activity.adult, language, 'formal'),
    steps: activity.steps.map(({ symbol, text }) => ({ symbol, text: say(text, language) })),
    sheet: activity.sheet.map((line) => say(line, language)),
  }))
}

export interface ShownLesson extends ShownEntry {
  readonly title: string
  readonly minutes: number
  readonly aims: readonly string[]
  readonly plan: readonly {
    readonly minutes: number
    readonly title: string
    readonly do: string
  }[]
  readonly notes: readonly string[]
  readonly slides: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly handout: readonly string[]
}

/** The lessons: whoever leads one is *Sie*, those who take part read their slides and handout. */
export function lessonsIn(language: Language): readonly ShownLesson[] {
  return learn.lessons.map((lesson) => ({
    ...shownEntry(lesson),
    title: say(lesson.title, language, 'formal'),
    minutes: lesson.minutes,
    aims: lesson.aims.map((aim) => say(aim, language, 'formal')),
    plan: lesson.plan.map((part) => ({
      minutes: part.minutes,
      title: say(part.title, language, 'formal'),
      do: say(part.do, language, 'formal'),
    })),
    notes: lesson.notes.map((note) => say(note, language, 'formal')),
    slides: lesson.slides.map(({ title, lines }) => ({
      title: say(title, language),
      lines: lines.map((line) => say(line, language)),
    })),
    handout: lesson.handout.map((line) => say(line, language)),
  }))
}

/** Every publication that these cite, once. */
export function citedBy(entries: readonly ShownEntry[]): readonly Source[] {
  return learn.sources.filter((source) =>
    entries.some(({ sources }) => sources.some(({ id }) => id === source.id)),
  )
}
