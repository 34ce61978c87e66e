/** What was learned: numbers only, made by `npm run learn` and handed in at the edge. Shapes, no behaviour. */
import type { TacticId } from '../types.ts'
import type { ConceptWords } from './dictionary.ts'

/** What the opinion is asked about a side, in the order of its answers. */
export const QUESTIONS = ['emergency', 'warning', 'despair'] as const

export type Question = (typeof QUESTIONS)[number]

/** Messages of a side that are pooled, beside its last one: the last few, and the last many. */
export const NEAR = 6
export const FAR = 30
/** Pools of a side: its last message, its last few (`NEAR`), its last many (`FAR`). */
export const SIDE_POOLS = 3
/** Pools of one chat: those of the side in question, then those of the ones who answer it. */
export const POOLS: number = 2 * SIDE_POOLS
/** Numbers beside the pools: how much each side has written of late, and whether at all. */
export const COUNTS = 4
/** What the message before, by the same side, adds to the meaning of one. */
export const CARRIED = 0.5
/** Slope below zero of the units (a leaky rectifier). */
export const LEAK = 0.1
/** Neighbouring concepts that a filter listens to: an odd number, so that there is a middle one. */
export const SPAN = 5
/** Concepts of a message that filters listen to: the more, the louder the loudest, and hardly any message holds as many. */
export const MOST_CONCEPTS = 400
/** Added to the number of features before a message's sum is divided by its root. */
export const CALM = 8

/** From which logit on a question or a tactic is answered with yes. */
export interface OpinionCuts {
  readonly emergency: number
  /** Where patterns found the same. */
  readonly emergencyAgreed: number
  readonly warning: number
  readonly warningAgreed: number
  readonly despair: number
  /** Where patterns found a hint of it in the message; at most `despair`. */
  readonly despairHinted: number
  readonly tactics: Readonly<Record<TacticId, number>>
}

/**
 * Several small networks side by side, `members` of them, each with its own way of throwing features together; what they
 * answer is averaged (the averages are in `tactics` and `outer` already). One alone is right less often than all.
 */
export interface OpinionWeights {
  readonly members: number
  /** The number of a member's buckets, a power of two. */
  readonly buckets: number
  /** Numbers that stand for a message's meaning, of one member. */
  readonly dims: number
  /** Of one member. */
  readonly hidden: number
  /** members × buckets × dims. */
  readonly rows: Int8Array
  /** What one step of `rows` is worth. */
  readonly step: number
  /** Of one member. */
  readonly filters: number
  /** `Dictionary.order` of the dictionary that they were learned with. */
  readonly filterOrder: number
  /** What each filter hears in a concept at each place of its span. Shape: span × concepts, in the order of the dictionary, × members × filters. */
  readonly filterRows: Int8Array
  /** What one step of `filterRows` is worth. */
  readonly filterStep: number
  /** members × filters. */
  readonly filterBias: readonly number[]
  /** members × dims × filters. */
  readonly filterOuter: readonly number[]
  /** members × dims. */
  readonly bias: readonly number[]
  /** tactics × members × dims, in the order of `TACTIC_IDS`. */
  readonly tactics: readonly number[]
  readonly tacticsBias: readonly number[]
  /** members × hidden × (POOLS × dims + COUNTS). */
  readonly inner: readonly number[]
  /** members × hidden. */
  readonly innerBias: readonly number[]
  /** questions × members × hidden. */
  readonly outer: readonly number[]
  readonly outerBias: readonly number[]
  readonly cuts: OpinionCuts
  /** The dictionary that it was learned with. */
  readonly concepts: ConceptWords
}
