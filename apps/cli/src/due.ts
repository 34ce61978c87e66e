/** What in the guidance has not been compared with its sources for too long. It looks at dates; it reads no page. */
import type { Guidance } from '@holdfast/engine/plan'

/** One thing to look at again, as scripts get it. */
export interface Due {
  readonly kind: 'channel' | 'law' | 'step' | 'platform'
  /** A channel's or step's id; `gb threats` for a country's law, `instagram report` for a platform's section. */
  readonly id: string
  /** ISO date: the newest on which it or one of its sources was read. */
  readonly newest: string
  readonly sources: readonly string[]
}

/** One that still lacks its newest date. */
type Dated = Omit<Due, 'newest'> & { readonly checked?: string }

/** Everything whose newest date is before `before` (ISO), the oldest first. */
export function findDue(guidance: Guidance, before: string): readonly Due[] {
  const read = new Map(guidance.sources.map((source) => [source.id, source.read]))
  return listDated(guidance)
    .map(({ kind, id, sources, checked }) => ({
      kind,
      id,
      newest: newestOf([checked, ...sources.map((source) => read.get(source))]),
      sources,
    }))
    .filter(({ newest }) => newest < before)
    .toSorted((a, b) => compare(a.newest, b.newest) || compare(a.id, b.id))
}

function listDated({ countries, steps, platforms }: Guidance): readonly Dated[] {
  return [
    ...countries.flatMap(({ channels }) =>
      channels.map(({ id, sources, checked }) => ({
        kind: 'channel' as const,
        id,
        sources,
        checked,
      })),
    ),
    ...countries.flatMap(({ id, law }) =>
      law.map(({ topic, sources, checked }) => ({
        kind: 'law' as const,
        id: `${id} ${topic}`,
        sources,
        checked,
      })),
    ),
    ...steps.map(({ id, sources }) => ({ kind: 'step' as const, id, sources })),
    ...platforms.flatMap(({ id, sections }) =>
      sections.map((section) => ({
        kind: 'platform' as const,
        id: `${id} ${section.id}`,
        sources: section.sources,
      })),
    ),
  ]
}

/** Empty, and so before every date, when nothing has one. */
function newestOf(dates: readonly (string | undefined)[]): string {
  return dates.reduce<string>(
    (newest, date) => (date !== undefined && date > newest ? date : newest),
    '',
  )
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
