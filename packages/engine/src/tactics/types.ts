/**
 * Tactics, and what the engine says about a conversation. The ids, levels and the assessment's shape are the contract
 * with other programs (`ARCHITECTURE.md` says where it stands). Types only.
 */
import type { Language, Text } from '../text.ts'

/** In the order in which an approach usually goes. */
export const STAGES = [
  'contact',
  'trust',
  'sexualise',
  'threat',
  'demand',
  'pressure',
  'response',
] as const

export type Stage = (typeof STAGES)[number]

export const LEVELS = ['none', 'caution', 'warning', 'emergency'] as const

export type Level = (typeof LEVELS)[number]

/** The closed list of tactics. Ids are never reused or renamed: saved packs and other programs refer to them. */
export const TACTIC_IDS = [
  'bait-contact',
  'flattery',
  'meets-a-need',
  'gift-offer',
  'personal-probe',
  'platform-move',
  'secrecy',
  'sexual-steering',
  'shares-first',
  'image-request',
  'video-call-push',
  'claims-material',
  'ai-fake',
  'threat-to-share',
  'contact-list-proof',
  'intimidation',
  'demand-money',
  'demand-images',
  'demand-meeting',
  'demand-favours',
  'demand-recruit',
  'payment-details',
  'deadline',
  'repeat-demand',
  'pressure-to-stay',
  'self-harm-incitement',
  'account-takeover',
  'complied',
  'pleading',
  'refusal',
  'self-harm-risk',
] as const

export type TacticId = (typeof TACTIC_IDS)[number]

/** What a person reads about a tactic. */
export interface TacticGuide {
  readonly id: TacticId
  readonly stage: Stage
  /** The side that shows it: the contact, or the person whose chat it is. */
  readonly who: 'other' | 'owner'
  readonly name: Text
  /** What it is, in a sentence or two. */
  readonly meaning: Text
  /** Why it works on people. */
  readonly works: Text
  /** What to do when it shows. */
  readonly act: Text
  /** One sentence shown beside a marked message. */
  readonly because: Text
  readonly sources: readonly string[]
}

/** A pattern of one language; its text is in the slot language of `docs/adding-a-tactic.md`. */
export interface TacticPatterns {
  readonly id: TacticId
  readonly who: 'other' | 'owner'
  readonly patterns: Readonly<Record<string, readonly string[]>>
}

/** Word classes that patterns name, per language: `<send>` stands for each of its words. */
export type Slots = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

/** All that the engine needs to read a chat. */
export interface TacticKnowledge {
  readonly guides: readonly TacticGuide[]
  readonly patterns: readonly TacticPatterns[]
  readonly slots: Slots
}

export interface Finding {
  readonly tactic: TacticId
  /** Index of the message, from 0. */
  readonly message: number
  /** Participant id of the side that shows it. */
  readonly from: string
  /** Offsets in the original text, UTF-16 code units; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** The words from `start` to `end`. */
  readonly quote: string
  /** Source ids. */
  readonly sources: readonly string[]
  /** One plain sentence in the reader's language. */
  readonly why: string
}

export interface StageSpan {
  readonly stage: Stage
  /** Message indexes, both inclusive. */
  readonly first: number
  readonly last: number
}

/** See `contracts/cli.md`. Codes in `issues` name texts `assessment.<code>` in the interface catalogue. */
export interface Assessment {
  readonly id: string
  readonly platform?: string
  /** BCP 47, as judged from the messages. */
  readonly language: string
  readonly level: Level
  /** Participant id that the level is about; null for `none`. */
  readonly side: string | null
  readonly firstWarning: number | null
  readonly firstEmergency: number | null
  readonly findings: readonly Finding[]
  readonly stages: readonly StageSpan[]
  /** Somebody may hurt themselves: it is said by them, or they are told to. */
  readonly selfHarmRisk: boolean
  readonly issues: readonly string[]
}

export interface AssessOptions {
  /** Language of the sentences in `why`. */
  readonly language?: Language
}
