/** The numbers in one language, by topic, with the point on which others count something else. */
import {
  STATISTIC_TOPICS,
  statistics,
  type Statistic,
  type StatisticTopic,
} from '@holdfast/data/statistics'
import { guidance } from '@holdfast/data/guidance'
import type { CardPart } from '@holdfast/data/learn'
import { disputeInWords, sourcesOf, type PlanDispute, type Source } from '@holdfast/engine/plan'
import { say, type Language } from '@holdfast/engine/text'

export interface ShownNumber extends Pick<Statistic, 'id' | 'year' | 'confirmed'> {
  readonly figure: string
  readonly what: string
  readonly who: string
  readonly where: string
  readonly means: string
  readonly sources: readonly Source[]
  readonly dispute: PlanDispute | undefined
}

/** Every topic with its numbers, in their order. */
export function numbersByTopic(
  language: Language,
): readonly { readonly topic: StatisticTopic; readonly numbers: readonly ShownNumber[] }[] {
  return STATISTIC_TOPICS.map((topic) => ({
    topic,
    numbers: statistics.entries
      .filter((entry) => entry.topic === topic)
      .map((entry) => show(entry, language)),
  }))
}

/** What a part of the page about sextortion quotes. */
export function numbersBeside(part: CardPart, language: Language): readonly ShownNumber[] {
  return statistics.entries
    .filter(({ beside }) => beside === part)
    .map((entry) => show(entry, language))
}

function show(entry: Statistic, language: Language): ShownNumber {
  const { id, figure, what, who, where, year, means, sources, confirmed } = entry
  return {
    id,
    figure: say(figure, language),
    what: say(what, language),
    who: say(who, language),
    where: say(where, language),
    year,
    means: say(means, language),
    sources: sourcesOf(statistics, sources),
    confirmed,
    dispute: disputeOf(entry, language),
  }
}

function disputeOf({ dispute }: Statistic, language: Language): PlanDispute | undefined {
  const found = guidance.disputes.find(({ id }) => id === dispute)
  return found && disputeInWords(guidance, found, found.everywhere, { language })
}
