/** What the network is taught with. */

/** Whom the owner writes to, where nobody answers. */
export const NOBODY = ''

/** See `featuresOf` in `opinion/message-meaning.ts`. */
export interface MessageFeatures {
  readonly spelling: Uint32Array
  readonly sense: Uint32Array
  readonly concepts: Int16Array
}

/** What teachers make of a lesson; see `advice.ts`. Logits; their mean, where there are several teachers. */
export interface Advice {
  /** messages × tactics. */
  readonly tactics: Float32Array
  /** Of each of the lesson's sides: messages × questions. */
  readonly sides: readonly Float32Array[]
  /** The lesson's message that they begin with: there is none about what leads a lesson in. */
  readonly first: number
}

/** As the network sees it: a conversation, a message that was written alone, or ten lines that have nothing to do with each other. */
export interface Lesson {
  /** Who wrote each message; null where they are single lines. */
  readonly from: readonly string[] | null
  readonly owner: string | undefined
  /** The sides that questions are asked about: the one that shows most, or all of a harmless chat. */
  readonly sides: readonly string[]
  /** Features of each message. */
  readonly features: readonly MessageFeatures[]
  /** Tactic numbers of each message; null where nobody said which. */
  readonly tactics: readonly (ReadonlySet<number> | null)[]
  /** Message from which each question is to be answered with yes; `Infinity` for never. In the order of `QUESTIONS`. */
  readonly since: readonly number[]
  /** One message that was written alone; what leads it in was not written for it. */
  readonly isAlone: boolean
  /** If any were asked. */
  readonly advice?: Advice
}
