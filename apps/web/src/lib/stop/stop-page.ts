/** The page about stopping a picture in one language: services, places and topics with numbered sources. */
import { say, type Language } from '@holdfast/engine/text'
import type {
  JudgedPlace,
  JudgedService,
  Place,
  ServicePointKind,
  Source,
  Stopping,
  StoppingPoint,
  StoppingService,
  StoppingSteps,
  StoppingTopicId,
} from '@holdfast/engine/plan'

/** A sentence with the places of its sources in the page's list. */
export interface PointView {
  readonly text: string
  readonly sources: readonly number[]
  readonly measured?: string
  readonly confirmed: boolean
}

export interface StepsView {
  readonly steps: readonly string[]
  readonly url?: string
  readonly sources: readonly number[]
  readonly confirmed: boolean
}

export interface ServiceView extends JudgedService {
  readonly name: string
  readonly url: string
  readonly who: string
  readonly points: readonly (PointView & { readonly kind: ServicePointKind })[]
  readonly handover: StepsView
  readonly checked: string
  /** Who takes part, as publications say. */
  readonly partners: readonly PointView[]
}

export interface PlaceView extends JudgedPlace {
  readonly name: string
  readonly report?: StepsView
  readonly platform?: string
}

export interface TopicView {
  readonly id: StoppingTopicId
  readonly title: string
  readonly points: readonly PointView[]
}

export interface StopPage {
  readonly services: readonly ServiceView[]
  readonly places: readonly PlaceView[]
  readonly topics: readonly TopicView[]
  /** In the order of their numbers. */
  readonly sources: readonly Source[]
}

const KINDS: readonly Place['kind'][] = ['platform', 'search', 'website', 'private']

/** What the page shows. It chooses nothing: which service fits is the engine's work. */
export function stopPage(stopping: Stopping, language: Language): StopPage {
  const numbers = new Map(stopping.sources.map(({ id }, index) => [id, index + 1]))
  const cite = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b)

  function point({ text, sources, measured, confirmed }: StoppingPoint): PointView {
    const shown = { text: say(text, language), sources: cite(sources), confirmed }
    return measured === undefined ? shown : { ...shown, measured }
  }

  function steps({ steps: texts, url, sources, confirmed }: StoppingSteps): StepsView {
    const shown = {
      steps: texts.map((text) => say(text, language)),
      sources: cite(sources),
      confirmed,
    }
    return url === undefined ? shown : { ...shown, url }
  }

  function partnersOf(service: StoppingService): readonly PointView[] {
    return stopping.places.flatMap(({ name, takesPart }) =>
      takesPart
        .filter((one) => one.service === service.id)
        .map(({ sources, confirmed }) => point({ text: name, sources, confirmed })),
    )
  }

  return {
    services: stopping.services.map((service) => ({
      ...service,
      who: say(service.who, language),
      points: service.points.map((one) => ({ ...point(one), kind: one.kind })),
      handover: steps(service.handover),
      partners: partnersOf(service),
    })),
    places: stopping.places
      .map(({ report, name, takesPart, ...place }) => ({
        ...place,
        name: say(name, language),
        takesPart: takesPart.map(({ service }) => ({ service })),
        ...(report && { report: steps(report) }),
      }))
      .toSorted(
        (a, b) =>
          KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.name.localeCompare(b.name, language),
      ),
    topics: stopping.topics.map(({ id, title, points }) => ({
      id,
      title: say(title, language),
      points: points.map(point),
    })),
    sources: stopping.sources,
  }
}
