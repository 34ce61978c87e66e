/** What helps to stop a picture from spreading, as data: services, places, and what there is to know. Types only. */
import type { Text } from '../text.ts'
import type { Role, Source } from './types.ts'

/** What is said of each service, in this order. `limits` is what it does not do. */
export const SERVICE_POINTS = [
  'takes',
  'promises',
  'sees',
  'anonymous',
  'limits',
  'watches',
  'withdraw',
] as const

export type ServicePointKind = (typeof SERVICE_POINTS)[number]

/** Something that publications say. */
export interface StoppingPoint {
  readonly text: Text
  readonly sources: readonly string[]
  /** ISO date on which we measured it ourselves; the sources then say what was measured. */
  readonly measured?: string
  /** Worked out by the compiler: at least one source is an authority's own page. */
  readonly confirmed: boolean
}

export interface ServicePoint extends StoppingPoint {
  readonly kind: ServicePointKind
}

/** Things to do one after the other, all from the same publications. */
export interface StoppingSteps {
  readonly steps: readonly Text[]
  readonly url?: string
  readonly sources: readonly string[]
  readonly confirmed: boolean
}

/** A service that hands fingerprints of pictures to platforms. */
export interface StoppingService {
  readonly id: string
  readonly name: string
  /** Smaller comes first. */
  readonly order: number
  /** Who runs it and for whom, in one line. */
  readonly who: Text
  readonly url: string
  /** How old the person in the picture was when it was made. */
  readonly pictured: 'under-18' | 'adult'
  /** How old the person has to be today, where that matters. */
  readonly today?: 'under-18'
  /** Where the person has to live, where that matters. */
  readonly countries?: readonly string[]
  /** What the person has to have. */
  readonly needs: 'picture' | 'picture-or-link'
  /** Whether its own pages say that it takes fakes; `unsaid` where we found nothing. */
  readonly fakes: 'taken' | 'unsaid'
  readonly points: readonly ServicePoint[]
  /** The way there and through it. */
  readonly handover: StoppingSteps
  /** ISO date on which all this was last compared with its sources. */
  readonly checked: string
}

/** Where a picture can turn up. In `private` chats no fingerprint is looked for. */
export interface Place {
  readonly id: string
  readonly name: Text
  readonly kind: 'platform' | 'private' | 'search' | 'website'
  /** The services whose fingerprints it looks for, as publications say. */
  readonly takesPart: readonly {
    readonly service: string
    readonly sources: readonly string[]
    readonly confirmed: boolean
  }[]
  /** How to report there. Left out where `platform` has it, or where we know no way. */
  readonly report?: StoppingSteps
  /** Worked out by the compiler: the platform of the same id, whose own page says how to report. */
  readonly platform?: string
}

/** What there is to know beside the services. */
export const STOPPING_TOPICS = ['before', 'limits', 'fakes', 'coming-back'] as const

export type StoppingTopicId = (typeof STOPPING_TOPICS)[number]

/** What there is to know, for everybody where it does not say for whom. */
export interface TopicPoint extends StoppingPoint {
  readonly for?: readonly Role[]
}

export interface StoppingTopic {
  readonly id: StoppingTopicId
  readonly title: Text
  readonly points: readonly TopicPoint[]
}

export interface Stopping {
  readonly services: readonly StoppingService[]
  readonly places: readonly Place[]
  readonly topics: readonly StoppingTopic[]
  /** Those that are cited above. */
  readonly sources: readonly Source[]
}
