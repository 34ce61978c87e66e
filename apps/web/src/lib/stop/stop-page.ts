/** The page about stopping a picture in one language: services, places and topics with numbered sources. */
import { say, type Language, type Text } from '@holdfast/engine/text'
import {
  REGISTER,
  type JudgedPlace,
  type JudgedService,
  type Place,
  type ServicePointKind,
  type Source,
  type Stopping,
  type StoppingPoint,
  type StoppingService,
  type StoppingSteps,
  type StoppingTopicId,
} from '@holdfast/engine/plan'
import type { Reader } from '#lib/page/readers.ts'

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
  /** To whom it speaks. */
  readonly reader: Reader
  readonly services: readonly ServiceView[]
  readonly places: readonly PlaceView[]
  readonly topics: readonly TopicView[]
  /** In the order of their numbers. */
  readonly sources: readonly Source[]
}

const KINDS: readonly Place['kind'][] = ['platform', 'search', 'website', 'private']

/** What is read, and to whom it speaks. */
interface StopPageRequest {
  readonly language: Language
  readonly reader: Reader
}

/** What the page shows. It chooses nothing: which service fits is the engine's work. */
export function stopPage(stopping: Stopping, { language, reader }: StopPageRequest): StopPage {
  const words = (text: Text): string => say(text, language, REGISTER[reader])
  const numbers = new Map(stopping.sources.map(({ id }, index) => [id, index + 1]))
  const cite = (ids: readonly string[]): readonly number[] =>
    ids.flatMap((id) => numbers.get(id) ?? []).toSorted((a, b) => a - b)

  function point({ text, sources, measured, confirmed }: StoppingPoint): PointView {
    const shown = { text: words(text), sources: cite(sources), confirmed }
    return measured === undefined ? shown : { ...shown, measured }
  }

  function steps({ steps: texts, url, sources, confirmed }: StoppingSteps): StepsView {
    const shown = {
      steps: texts.map(words),
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
    reader,
    services: stopping.services.map((service) => ({
      ...service,
      who: words(service.who),
      points: service.points.map((one) => ({ ...point(one), kind: one.kind })),
      handover: steps(service.handover),
      partners: partnersOf(service),
    })),
    places: stopping.places
      .map(({ report, name, takesPart, ...place }) => ({
        ...place,
        name: words(name),
        takesPart: takesPart.map(({ service }) => ({ service })),
        ...(report && { report: steps(report) }),
      }))
      .toSorted(
        (a, b) =>
          KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || a.name.localeCompare(b.name, language),
      ),
    topics: stopping.topics.map(({ id, title, points }) => ({
      id,
      title: words(title),
      points: points.filter((one) => one.for?.includes(reader) ?? true).map(point),
    })),
    sources: stopping.sources,
  }
}
