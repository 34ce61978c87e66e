/** Checked files in, the generated values out. It adds ids and `confirmed`; it invents nothing. */
import type { Language } from '@holdfast/engine/text'
import {
  ROLES,
  SITUATIONS,
  STOPPING_TOPICS,
  type Guidance,
  type Place,
  type Stopping,
  type Source,
  type Aids,
} from '@holdfast/engine/plan'
import {
  TACTIC_IDS,
  type ConceptWords,
  type Slots,
  type TacticGuide,
  type TacticId,
  type TacticPatterns,
} from '@holdfast/engine/tactics'
import type { Entry } from '../fill.ts'
import type { Easy } from '../easy.ts'
import type { Exposures } from '../exposure.ts'
import type { Practise } from '../practise.ts'
import type { ProfileQuestions } from '../profile.ts'
import type { Learn } from '../learn-kinds.ts'
import type { Reviewed } from '../review-kinds.ts'
import type { Signs } from '../signs.ts'
import type { Statistics } from '../statistics-kinds.ts'
import { reviewedOf } from './citations.ts'
import { foldConcepts } from './concepts.ts'
import type { Authored, TacticFile, Tree } from './shapes.ts'

/** One value for each generated file; split so that a page loads only what it shows. */
export interface Built {
  readonly guidance: Guidance
  readonly stopping: Stopping
  readonly signs: Signs
  readonly learn: Learn
  readonly profile: ProfileQuestions
  readonly practise: Practise
  readonly aids: Aids
  readonly easy: Easy
  readonly exposure: Exposures
  readonly statistics: Statistics
  readonly review: readonly Reviewed[]
  readonly tactics: readonly TacticGuide[]
  readonly patterns: { readonly patterns: readonly TacticPatterns[]; readonly slots: Slots }
  readonly concepts: ConceptWords
  readonly text: Readonly<Record<Language, Readonly<Record<string, Entry>>>>
}

/** Whatever names its sources. */
interface Cited {
  readonly sources: readonly string[]
}

export function build(tree: Tree): Built {
  return {
    guidance: buildGuidance(tree),
    stopping: buildStopping(tree),
    signs: ordered(tree, tree.signs),
    learn: buildLearn(tree),
    profile: ordered(tree, tree.profile),
    practise: ordered(tree, tree.practise),
    aids: buildAids(tree),
    easy: {
      steps: tree['easy-steps'].map(({ id, value }) => ({ id, ...value })),
      tell: tree['easy-tell'].map(({ id, value }) => ({ id, ...value })),
    },
    exposure: ordered(tree, tree.exposure),
    statistics: ordered(tree, tree.statistics),
    review: reviewedOf(tree),
    tactics: inOrder(TACTIC_IDS, tree.tactics).flatMap(([id, value]) => guide(id, value)),
    patterns: {
      patterns: inOrder(TACTIC_IDS, tree.tactics).flatMap(([id, { who, patterns }]) =>
        patterns === undefined ? [] : [{ id, who, patterns }],
      ),
      slots: Object.fromEntries(tree.slots.map(({ id, value }) => [id, value])),
    },
    concepts: foldConcepts(tree.concepts),
    text: catalogues(tree),
  }
}

/** Marks what at least one authority says. */
function confirmer(
  tree: Tree,
): <Value extends Cited>(value: Value) => Value & { readonly confirmed: boolean } {
  const authorities = new Set(
    tree.sources.filter(({ value }) => value.kind === 'authority').map(({ id }) => id),
  )
  return (value) => ({ ...value, confirmed: value.sources.some((id) => authorities.has(id)) })
}

/** The entries of one page in the order in which it shows them, with what they cite, so that it loads nothing else. */
function ordered<Value extends Cited & { readonly order: number }>(
  tree: Tree,
  files: readonly Authored<Value>[],
): {
  readonly entries: readonly (Value & { readonly id: string; readonly confirmed: boolean })[]
  readonly sources: readonly Source[]
} {
  const confirm = confirmer(tree)
  const cited = new Set(files.flatMap(({ value }) => value.sources))
  return {
    entries: files
      .toSorted((a, b) => a.value.order - b.value.order)
      .map(({ id, value }) => ({ id, ...confirm(value) })),
    sources: tree.sources
      .filter(({ id }) => cited.has(id))
      .map(({ id, value }) => ({ id, ...value })),
  }
}

function buildLearn(tree: Tree): Learn {
  const cards = ordered(tree, tree['learn-cards'])
  const talks = ordered(tree, tree['learn-talks'])
  const starters = ordered(tree, tree['learn-starters'])
  const activities = ordered(tree, tree['learn-activities'])
  const lessons = ordered(tree, tree['learn-lessons'])
  const kinds: readonly { readonly sources: readonly Source[] }[] = [
    cards,
    talks,
    starters,
    activities,
    lessons,
  ]
  const cited = new Set(kinds.flatMap(({ sources }) => sources.map(({ id }) => id)))
  return {
    cards: cards.entries,
    talks: talks.entries,
    starters: starters.entries,
    activities: activities.entries,
    lessons: lessons.entries,
    sources: tree.sources
      .filter(({ id }) => cited.has(id))
      .map(({ id, value }) => ({ id, ...value })),
  }
}

function buildGuidance(tree: Tree): Guidance {
  const confirm = confirmer(tree)
  return {
    sources: tree.sources.map(({ id, value }) => ({ id, ...value })),
    countries: tree.countries.map(({ id, value }) => ({
      id,
      ...value,
      channels: value.channels.map(confirm),
      law: value.law.map(confirm),
    })),
    disputes: tree.disputes.map(({ id, value }) => ({ id, ...value })),
    roles: inOrder(ROLES, tree.roles).map(([id, value]) => ({ id, ...value })),
    situations: inOrder(SITUATIONS, tree.situations).map(([id, value]) => ({ id, ...value })),
    steps: tree.steps.map(({ id, value }) => ({ id, ...confirm(value) })),
    platforms: tree.platforms.map(({ id, value }) => ({
      id,
      ...value,
      sections: value.sections.map(confirm),
      services: value.services.map(confirm),
    })),
  }
}

function buildStopping(tree: Tree): Stopping {
  const confirm = confirmer(tree)
  const services = tree.services
    .map(({ id, value }) => ({
      id,
      ...value,
      points: value.points.map(confirm),
      handover: confirm(value.handover),
    }))
    .toSorted((a, b) => a.order - b.order)
  const told = new Set(
    tree.platforms.flatMap(({ id, value: { sections } }) =>
      sections.some((section) => section.id === 'report') ? [id] : [],
    ),
  )
  const places = tree.places.map(({ id, value: { report, ...value } }): Place => ({
    id,
    ...value,
    takesPart: value.takesPart.map(confirm),
    ...(told.has(id) ? { platform: id } : report && { report: confirm(report) }),
  }))
  const topics = inOrder(STOPPING_TOPICS, tree.stopping).map(([id, value]) => ({
    id,
    ...value,
    points: value.points.map(confirm),
  }))
  const cited = new Set(
    [
      ...services.flatMap(({ points, handover }) => [...points, handover]),
      ...places.flatMap(({ takesPart, report }) => [...takesPart, ...(report ? [report] : [])]),
      ...topics.flatMap(({ points }) => points),
    ].flatMap(({ sources }) => sources),
  )
  const sources = tree.sources
    .filter(({ id }) => cited.has(id))
    .map(({ id, value }) => ({ id, ...value }))
  return { services, places, topics, sources }
}

function buildAids(tree: Tree): Aids {
  const confirm = confirmer(tree)
  return {
    tell: tree.tell.map(({ id, value }) => ({ id, ...confirm(value) })).toSorted(byOrder),
    money: tree.money
      .map(({ id, value: { notes, ...value } }) => ({
        id,
        ...confirm(value),
        ...(notes && { notes: notes.map(confirm) }),
      }))
      .toSorted(byOrder),
    posts: tree.posts.map(({ id, value }) => ({ id, ...confirm(value) })).toSorted(byOrder),
  }
}

function byOrder(a: { readonly order: number }, b: { readonly order: number }): number {
  return a.order - b.order
}

/** The files whose id is on the list, in the list's order. */
function inOrder<Id extends string, Value>(
  ids: readonly Id[],
  files: readonly Authored<Value>[],
): readonly (readonly [Id, Value])[] {
  return ids.flatMap((id) =>
    files.filter((file) => file.id === id).map(({ value }) => [id, value] as const),
  )
}

/** A tactic whose prose is not all there has no guide; the check reports it. */
function guide(id: TacticId, file: TacticFile): readonly TacticGuide[] {
  const { stage, who, name, meaning, works, act, because, sources } = file
  if (!name || !meaning || !works || !act || !because || !sources) return []
  return [{ id, stage, who, name, meaning, works, act, because, sources }]
}

/** Each language's texts in one record, whatever files they are in. */
function catalogues(tree: Tree): Built['text'] {
  const of = (language: Language): Readonly<Record<string, Entry>> =>
    Object.fromEntries(
      tree.text
        .filter(({ id }) => id.startsWith(`${language}/`))
        .flatMap(({ value }) => Object.entries(value)),
    )
  return { en: of('en'), de: of('de') }
}
