/** What helps to carry out a step, as data: whom to tell and in which words, what to post, what to do about money. Types only; the plan is in `types.ts`. */
import type { Text } from '../text.ts'
import type { ChannelKind, Role } from './types.ts'

/** Somebody who can be told. */
export interface Confidant {
  readonly id: string
  /** Smaller comes first. */
  readonly order: number
  /** Whom a young person and an adult tell differs, and so do the words. A reader without words is not offered this one. */
  readonly wording: readonly ConfidantWording[]
  /** Kinds of channels that this one is reached by; people whom one knows have none. */
  readonly channels?: readonly ChannelKind[]
  readonly sources: readonly string[]
  /** Worked out by the compiler, as for steps. */
  readonly confirmed: boolean
}

/** What is said of somebody who can be told, to some readers. */
export interface ConfidantWording {
  readonly for: readonly Role[]
  readonly name: Text
  /** One line that helps to choose. */
  readonly hint: Text
  /** Why this person rather than another. */
  readonly why: Text
  /** What to know before: what this person may have to do with it. */
  readonly know: Text
  /** Words to say, in the first person. */
  readonly spoken: Text
  /** Words to send, when speaking is too hard. */
  readonly written: Text
}

/** A post that takes the wind out of a threat, for one situation. */
export interface Post {
  readonly id: string
  /** Smaller comes first. */
  readonly order: number
  readonly name: Text
  /** When it can help. */
  readonly helps: Text
  /** When it should not be posted. */
  readonly not: Text
  /** The words, in the first person, in every language: friends may read another one than the page. */
  readonly words: Text
  /** The same words in languages that the pages do not speak, in the order in which they are offered. */
  readonly others: readonly PostElsewhere[]
  readonly sources: readonly string[]
  /** Worked out by the compiler, as for steps. */
  readonly confirmed: boolean
}

/** A post's words in a language that the pages do not speak. */
export interface PostElsewhere {
  /** ISO 639-1, as for `lang` in HTML. */
  readonly language: string
  readonly words: string
  /** Who wrote them. */
  readonly by: string
  /** Who grew up with the language and read them. Missing: nobody yet, and the page says so. */
  readonly readBy?: string
}

/** What can still be done about money, for one way of paying. */
export interface Payment {
  readonly id: string
  /** Smaller comes first. */
  readonly order: number
  readonly name: Text
  /** What can be stopped or may come back. Never a promise. */
  readonly can: Text
  /** By when. */
  readonly soon: Text
  /** What to do, in order. */
  readonly steps: readonly Text[]
  /** What is different in a country. */
  readonly notes?: readonly PaymentNote[]
  readonly sources: readonly string[]
  /** Worked out by the compiler, as for steps. */
  readonly confirmed: boolean
}

export interface PaymentNote {
  readonly country: string
  readonly text: Text
  /** Checked like a channel's number. */
  readonly phone?: string
  readonly url?: string
  readonly sources: readonly string[]
  readonly confirmed: boolean
}

export interface Aids {
  readonly tell: readonly Confidant[]
  readonly posts: readonly Post[]
  readonly money: readonly Payment[]
}
