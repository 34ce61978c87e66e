/** What a response plan is made of, as data, and the plan made from it. Types only. */
import type { Language, Register, Text } from '../text.ts'

export const ROLES = ['young-person', 'parent', 'professional', 'friend', 'adult'] as const

export type Role = (typeof ROLES)[number]

/** In German a young person and a friend are *du*; the others are *Sie*. */
export const REGISTER: Readonly<Record<Role, Register>> = {
  'young-person': 'familiar',
  parent: 'formal',
  professional: 'formal',
  friend: 'familiar',
  adult: 'formal',
}

export const SITUATIONS = [
  'threatened',
  'images-sent',
  'nothing-sent',
  'ai-fake',
  'webcam-recorded',
  'paid',
  'shared-already',
  'known-person',
  'ex-partner',
  'classmate',
  'hacked-account',
  'asked-to-meet',
  'third-party-contacted',
  'self-harm',
] as const

export type Situation = (typeof SITUATIONS)[number]

/** A publication that somebody read. */
export interface Source {
  readonly id: string
  readonly title: string
  readonly publisher: string
  /** https only. */
  readonly url: string
  /** `authority`: police, government, regulator, or the service that it describes. Only these confirm a fact. */
  readonly kind: 'authority' | 'press' | 'third-party'
  /** ISO date on which somebody read it. */
  readonly read: string
}

/** What a channel is for. The order is the order of help: life first. */
export const CHANNEL_KINDS = [
  'emergency',
  'crisis',
  'child-helpline',
  'adult-helpline',
  'police',
  'imagery-hotline',
  'takedown',
  'advice',
] as const

export type ChannelKind = (typeof CHANNEL_KINDS)[number]

/** A way to reach somebody who helps, or a place to report. At least one of phone, sms, url, email. */
export interface Channel {
  readonly id: string
  readonly kind: ChannelKind
  readonly name: Text
  /** What it does, in a sentence. */
  readonly what: Text
  /** As people write it in the country; `tel:` links drop the spaces. */
  readonly phone?: string
  /** Number to text, and the word to send where one is needed. */
  readonly sms?: { readonly number: string; readonly word?: string }
  readonly url?: string
  readonly email?: string
  readonly hours?: Text
  /** Roles it is for; all when left out. */
  readonly roles?: readonly Role[]
  /** Roles for which it stands behind the others of its kind: it helps them too, and rarely. */
  readonly lastFor?: readonly Role[]
  readonly anonymous?: boolean
  readonly sources: readonly string[]
  /** ISO date on which the details were last compared with their sources. */
  readonly checked: string
  /** Worked out by the compiler: at least one source is an authority's own page. */
  readonly confirmed: boolean
}

/** A point on which authorities differ. */
export interface Dispute {
  readonly id: string
  readonly question: Text
  readonly positions: readonly DisputePosition[]
  /** What the plan of every country follows whose file doesn't choose for itself. */
  readonly everywhere?: Omit<DisputeChoice, 'dispute'>
}

export interface DisputePosition {
  readonly id: string
  /** Who holds it. */
  readonly who: Text
  readonly says: Text
  readonly sources: readonly string[]
}

/** Which position a country's plan follows. */
export interface DisputeChoice {
  readonly dispute: string
  readonly follows: string
  readonly why: Text
  readonly sources: readonly string[]
}

/** What the law is told about: the order is the order in which it is shown. */
export const LAW_TOPICS = [
  'threats',
  'sharing',
  'ai-images',
  'age',
  'evidence',
  'own-position',
] as const

export type LawTopic = (typeof LAW_TOPICS)[number]

/** What a country's law says about one topic, in plain words. It informs; it advises nobody. */
export interface Law {
  readonly topic: LawTopic
  readonly text: Text
  readonly sources: readonly string[]
  /** ISO date on which the text was last compared with its sources. */
  readonly checked: string
  /** Worked out by the compiler, as for channels. */
  readonly confirmed: boolean
}

export interface Country {
  /** ISO 3166-1 alpha-2 in lower case, or `int`. */
  readonly id: string
  readonly name: Text
  readonly languages: readonly string[]
  readonly channels: readonly Channel[]
  readonly disputes: readonly DisputeChoice[]
  /** Each topic at most once; one that is missing has no source that we trust. */
  readonly law: readonly Law[]
}

/** `safety` comes before everything; `first` are the three steps that fit on one screen. */
export const PHASES = ['safety', 'first', 'today', 'later'] as const

export type Phase = (typeof PHASES)[number]

export interface StepWording {
  readonly for: readonly Role[]
  /** What to do, as an instruction. */
  readonly title: Text
  readonly text: Text
  readonly why: Text
  /** For these roles, instead of the step's own kinds. */
  readonly channels?: readonly ChannelKind[]
}

export interface Step {
  readonly id: string
  readonly phase: Phase
  /** Smaller comes first inside its phase. */
  readonly order: number
  /** Shown only in these situations; always when left out. */
  readonly situations?: readonly Situation[]
  /** Not shown in these. */
  readonly notIn?: readonly Situation[]
  /** Shown only in these countries; everywhere when left out. */
  readonly countries?: readonly string[]
  /** Shown only where the country's plan follows this position of this dispute. */
  readonly follows?: { readonly dispute: string; readonly position: string }
  /** Dispute explained beside this step. */
  readonly dispute?: string
  /** Done inside an app: the page of each platform says how. */
  readonly inApp?: true
  /** About money: the page about that says what can be stopped, by the way of paying and the country. */
  readonly money?: true
  /** Kinds of the country's channels offered with this step, in this order. */
  readonly channels?: readonly ChannelKind[]
  /** A role without a wording does not see the step. */
  readonly wording: readonly StepWording[]
  readonly sources: readonly string[]
  /** Worked out by the compiler, as for channels. */
  readonly confirmed: boolean
}

/** A role as people choose it. */
export interface RoleChoice {
  readonly id: Role
  readonly name: Text
  /** One line that helps to choose. */
  readonly hint: Text
}

/** A situation as people choose it, in words for each role: "I paid", "My child paid". */
export interface SituationChoice {
  readonly id: Situation
  /** Every role is in exactly one. */
  readonly wording: readonly SituationWording[]
}

export interface SituationWording {
  readonly for: readonly Role[]
  readonly name: Text
  /** One line that helps to choose. */
  readonly hint: Text
}

/** What a platform's page is about, in the order in which nothing is lost: proof first, then report, then the doors closed. A pause is last: little can be done after it. */
export const PLATFORM_SECTIONS = ['export', 'report', 'lock-down', 'block', 'pause'] as const

export type PlatformSectionId = (typeof PLATFORM_SECTIONS)[number]

/** How to report, lock down, export one's chat, block and pause one's account on a platform. A section without a source is left out. */
export interface Platform {
  readonly id: string
  readonly name: string
  readonly sections: readonly PlatformSection[]
  /** Sections that make no sense here, so that nobody misses them: a search engine has no chats. */
  readonly without?: readonly PlatformSectionId[]
  /** Each service that stops a picture by its fingerprint, once. */
  readonly services: readonly PlatformService[]
}

export const PICTURE_SERVICES = ['take-it-down', 'stopncii'] as const

export interface PlatformService {
  readonly id: (typeof PICTURE_SERVICES)[number]
  /**
   * `listed`: somebody says that the platform takes part. `not-listed`: the lists that were read do not name it.
   * `out-of-reach`: chats are encrypted, so that no service can look into them.
   */
  readonly reach: 'listed' | 'not-listed' | 'out-of-reach'
  readonly sources: readonly string[]
  readonly confirmed: boolean
}

export interface PlatformSection {
  readonly id: PlatformSectionId
  readonly steps: readonly Text[]
  readonly note?: Text
  readonly url?: string
  readonly sources: readonly string[]
  readonly confirmed: boolean
}

export interface Guidance {
  readonly sources: readonly Source[]
  readonly countries: readonly Country[]
  readonly disputes: readonly Dispute[]
  readonly roles: readonly RoleChoice[]
  readonly situations: readonly SituationChoice[]
  readonly steps: readonly Step[]
  readonly platforms: readonly Platform[]
}

export interface PlanRequest {
  readonly country: string
  readonly role: Role
  readonly situations: readonly Situation[]
  readonly language: Language
}

/** A channel in the reader's language. */
export interface PlanChannel extends Omit<
  Channel,
  'name' | 'what' | 'hours' | 'roles' | 'lastFor'
> {
  readonly name: string
  readonly what: string
  readonly hours?: string
}

/** What the law says about one topic, in the reader's language. */
export interface PlanLaw extends Omit<Law, 'text' | 'sources'> {
  readonly text: string
  readonly sources: readonly Source[]
}

export interface PlanStep {
  readonly id: string
  readonly phase: Phase
  readonly title: string
  readonly text: string
  /** Empty where a page leaves it out. */
  readonly why: string
  readonly channels: readonly PlanChannel[]
  readonly dispute?: string
  /** Done inside an app: the page of each platform says how. */
  readonly inApp?: true
  /** About money: the page about that says more. */
  readonly money?: true
  readonly sources: readonly Source[]
  readonly confirmed: boolean
}

export interface PlanDispute {
  readonly id: string
  readonly question: string
  /** The position that this plan follows, and why. */
  readonly follows: string
  readonly why: string
  readonly positions: readonly {
    readonly id: string
    readonly who: string
    readonly says: string
    readonly sources: readonly Source[]
  }[]
}

export interface Plan {
  readonly country: string
  readonly role: Role
  readonly situations: readonly Situation[]
  readonly language: Language
  /** Always there, always first: whom to call when life is at risk. Those who listen, then emergency numbers. */
  readonly crisis: readonly PlanChannel[]
  readonly steps: readonly PlanStep[]
  readonly disputes: readonly PlanDispute[]
  /** Every channel for this role in this country, in the order of help. */
  readonly channels: readonly PlanChannel[]
}
