/**
 * Every place that cites sources, folder by folder. A table over the union: a new folder makes the compiler ask what in it
 * cites, so that neither the check of the sources nor the review forgets it.
 */
import type { ReviewKind, Reviewed } from '../review-kinds.ts'
import type { Authored, Folder, Shapes, Tree } from './shapes.ts'

/** One place that cites sources. */
export interface Citation {
  readonly kind: ReviewKind
  /** As `Reviewed` says. */
  readonly id: string
  readonly file: string
  /** Where in the file, for a problem's line. */
  readonly place: string
  readonly sources: readonly string[]
  /** ISO dates on which somebody looked at it besides reading its sources. */
  readonly dates: readonly string[]
}

type Cite<Name extends Folder> = (file: Authored<Shapes[Name]>) => readonly Citation[]

const CITING: { readonly [Name in Folder]: Cite<Name> } = {
  sources: () => [],
  slots: () => [],
  concepts: () => [],
  roles: () => [],
  situations: () => [],
  text: () => [],
  'easy-steps': () => [],
  'easy-tell': () => [],
  tactics: ({ id, file, value }) => whole('tactic', id, file, value),
  countries: ({ id: country, file, value: { channels, disputes, law } }) => [
    ...channels.map(({ id, sources, checked }) => ({
      ...cite('channel', id, file, `channel ${id}`, sources),
      dates: [checked],
    })),
    ...disputes.map(({ dispute, sources }) =>
      cite('position', `${country} ${dispute}`, file, `dispute ${dispute}`, sources),
    ),
    ...law.map(({ topic, sources, checked }) => ({
      ...cite('law', `${country} ${topic}`, file, `law ${topic}`, sources),
      dates: [checked],
    })),
  ],
  disputes: ({ id: dispute, file, value: { positions, everywhere } }) => [
    ...positions.map(({ id, sources }) =>
      cite('dispute', `${dispute} ${id}`, file, `position ${id}`, sources),
    ),
    ...(everywhere
      ? [cite('dispute', `${dispute} everywhere`, file, 'everywhere', everywhere.sources)]
      : []),
  ],
  steps: ({ id, file, value }) => whole('step', id, file, value),
  platforms: ({ id: platform, file, value: { sections, services } }) => [
    ...sections.map(({ id, sources }) =>
      cite('platform', `${platform} ${id}`, file, `section ${id}`, sources),
    ),
    ...services.map(({ id, sources }) =>
      cite('platform', `${platform} ${id}`, file, `service ${id}`, sources),
    ),
  ],
  services: ({ id: service, file, value: { points, handover, checked } }) => [
    ...points.map(({ kind, sources, measured }, index) => ({
      ...cite('service', `${service} ${kind} ${index + 1}`, file, `point ${kind}`, sources),
      dates: measured === undefined ? [checked] : [checked, measured],
    })),
    {
      ...cite('service', `${service} handover`, file, 'handover', handover.sources),
      dates: [checked],
    },
  ],
  places: ({ id: place, file, value: { takesPart, report } }) => [
    ...takesPart.map(({ service, sources }) =>
      cite('place', `${place} ${service}`, file, `takesPart ${service}`, sources),
    ),
    ...(report ? [cite('place', `${place} report`, file, 'report', report.sources)] : []),
  ],
  stopping: ({ id: topic, file, value: { points } }) =>
    points.map(({ sources, measured }, index) => ({
      ...cite('stopping', `${topic} ${index + 1}`, file, `points.${index}`, sources),
      dates: measured === undefined ? [] : [measured],
    })),
  profile: ({ id, file, value }) => whole('profile', id, file, value),
  exposure: ({ id, file, value }) => whole('exposure', id, file, value),
  practise: ({ id, file, value }) => whole('practise', id, file, value),
  signs: ({ id, file, value }) => whole('sign', id, file, value),
  'learn-cards': ({ id, file, value }) => whole('learn', `cards ${id}`, file, value),
  'learn-talks': ({ id, file, value }) => whole('learn', `talks ${id}`, file, value),
  'learn-starters': ({ id, file, value }) => whole('learn', `starters ${id}`, file, value),
  'learn-activities': ({ id, file, value }) => whole('learn', `activities ${id}`, file, value),
  'learn-lessons': ({ id, file, value }) => whole('learn', `lessons ${id}`, file, value),
  tell: ({ id, file, value }) => whole('tell', id, file, value),
  posts: ({ id, file, value }) => whole('post', id, file, value),
  money: ({ id, file, value }) => [
    ...whole('money', id, file, value),
    ...(value.notes ?? []).map(({ country, sources }) =>
      cite('money', `${id} ${country}`, file, `note ${country}`, sources),
    ),
  ],
  statistics: ({ id, file, value }) => whole('statistic', id, file, value),
  'short-codes': ({ file, value }) =>
    Object.entries(value).flatMap(([country, codes]) =>
      codes.map(({ number, sources }) =>
        cite('short-code', `${country} ${number}`, file, `${country} ${number}`, sources),
      ),
    ),
}

/** Every citation of the data, folder by folder, by the ids of the files. */
export function citationsOf(tree: Tree): readonly Citation[] {
  return (Object.keys(CITING) as Folder[]).flatMap((folder) => citationsIn(folder, tree[folder]))
}

/** Everything that cites a source, with the newest day on which somebody looked at it or at one of its sources. */
export function reviewedOf(tree: Tree): readonly Reviewed[] {
  const read = new Map(tree.sources.map(({ id, value }) => [id, value.read]))
  return citationsOf(tree).map(({ kind, id, sources, dates }) => ({
    kind,
    id,
    newest: newestOf([...dates, ...sources.map((source) => read.get(source) ?? '')]),
    sources,
  }))
}

function citationsIn<Name extends Folder>(folder: Name, files: Tree[Name]): readonly Citation[] {
  return files.flatMap((file) => CITING[folder](file))
}

/** A file that cites as a whole. */
function whole(
  kind: ReviewKind,
  id: string,
  file: string,
  { sources }: { readonly sources?: readonly string[] },
): readonly Citation[] {
  return sources === undefined ? [] : [cite(kind, id, file, 'sources', sources)]
}

function cite(
  kind: ReviewKind,
  id: string,
  file: string,
  place: string,
  sources: readonly string[],
): Citation {
  return { kind, id, file, place, sources, dates: [] }
}

/** Empty, and so before every date, when nothing has one. */
function newestOf(dates: readonly string[]): string {
  return dates.reduce((newest, date) => (date > newest ? date : newest), '')
}
