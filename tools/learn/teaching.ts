/** How the network is taught: sizes, shares and steps. */

/** How large a member is. */
interface MemberSize {
  readonly dims: number
  readonly hidden: number
  readonly filters: number
}

/** What a teaching is made with; the size is that of the members that are kept. */
export interface TeachOptions extends MemberSize {
  readonly members: number
  /** Members that are not kept, but taught first, to advise those that are. */
  readonly teachers: number
  /** Nobody downloads teachers, so that they may be larger than what they teach. */
  readonly teacherSize: MemberSize
  /** How much the label counts beside the teachers' advice, 0 to 1. */
  readonly labelShare: number
  readonly buckets: number
  readonly epochs: number
  /** Length of a first step. */
  readonly rate: number
  /** The share of features that is left out, each time others. */
  readonly dropped: number
  /**
   * The share of messages of which only the sense is read: a word that no text holds has nothing else, and a network
   * that can lean on spellings does not learn what concepts amount to.
   */
  readonly wordless: number
  /** Of so many last epochs, one at least, the weights are averaged (Izmailov et al., 2018, "Averaging Weights Leads to Wider Optima"). */
  readonly averaged: number
  /** The share of conversations that is read from somewhere in their middle. */
  readonly cropped: number
  /** The share of longer conversations that follow another one, a harmless one. */
  readonly ledIn: number
  /** The share of single messages that is read in an epoch: there are many, and they say little about chats. */
  readonly alone: number
  /** How much the tactics of a message weigh beside the questions. */
  readonly tacticWeight: number
  readonly seed: number
}

/** Found best of some eighty tries on writers left out; the size of teachers: decision 0036. */
export const TEACHING: TeachOptions = {
  members: 4,
  teachers: 3,
  teacherSize: { dims: 48, hidden: 16, filters: 32 },
  labelShare: 0.4,
  buckets: 2 ** 14,
  dims: 24,
  hidden: 12,
  filters: 32,
  epochs: 14,
  rate: 0.1,
  dropped: 0.3,
  wordless: 0.2,
  averaged: 4,
  cropped: 0.75,
  ledIn: 0.6,
  alone: 1 / 3,
  tacticWeight: 1,
  seed: 1,
}
