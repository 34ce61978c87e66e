/** What two chats have in common that may come from one person writing in both. A hint, never a proof. Types only. */

/** From the one that says most to the one that says least. */
export const MARK_KINDS = ['payment', 'phone', 'email', 'handle', 'link', 'name'] as const

export type MarkKind = (typeof MARK_KINDS)[number]

/** Something by which a person or an account can be known again. */
export interface Mark {
  readonly kind: MarkKind
  /** In one spelling, so that two of them are the same or not: digits alone, lower case, without what follows a `?`. */
  readonly value: string
}

/** Where in a chat something stands. */
export interface Trace {
  /** Participant id. */
  readonly from: string
  /** Index of the first message with it; null where it is the participant's name itself. */
  readonly message: number | null
}

export interface SharedMark extends Mark {
  readonly first: Trace
  readonly second: Trace
}

/** Words as they stand in one chat. */
export interface Passage {
  readonly from: string
  readonly message: number
  readonly text: string
}

export interface SharedWording {
  /** Words in a row that are the same in both. */
  readonly words: number
  readonly first: Passage
  readonly second: Passage
}

export interface Likeness {
  /** The most telling kind first. */
  readonly marks: readonly SharedMark[]
  /** The longest first. */
  readonly wording: readonly SharedWording[]
  /** Nearly every message is in both: it is one chat, brought twice. */
  readonly same: boolean
  /** There was more than is compared. */
  readonly partial: boolean
}
