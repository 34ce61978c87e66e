/**
 * The course of a chat as columns, in the order of the messages. Not to scale in time: a chat of months whose blackmail
 * takes one evening would show nothing but a single column.
 */
import type { Stage } from '@holdfast/engine/tactics'

export interface Column {
  /** Messages in it, both ends inclusive. */
  readonly first: number
  readonly last: number
  /** The gravest thing that the other side shows in it; null where it shows none. */
  readonly stage: Stage | null
  /** The chat's owner answers in it with one of the signs that the engine knows. */
  readonly response: boolean
  /** The first message that shows its stage, or where there is none the first such answer; null where nothing shows. */
  readonly message: number | null
}

/** What a finding means for the picture. */
export interface Mark {
  readonly message: number
  readonly stage: Stage
}

/** As many as a phone can show apart. */
const MOST_COLUMNS = 56

/** From the least grave to the gravest, as drawn. */
const GRAVITY: readonly Stage[] = ['contact', 'trust', 'sexualise', 'pressure', 'demand', 'threat']

/** How high a column stands, from 0 to 1. */
export function heightOf(stage: Stage | null): number {
  return stage === null ? 0.08 : (GRAVITY.indexOf(stage) + 2) / (GRAVITY.length + 1)
}

/** At most 56 columns that cover the chat from the first message to the last. */
export function columnsOf(total: number, marks: readonly Mark[]): readonly Column[] {
  const count = Math.min(total, MOST_COLUMNS)
  return Array.from({ length: count }, (_, column) => {
    const first = Math.floor((column * total) / count)
    const last = Math.floor(((column + 1) * total) / count) - 1
    const inside = marks.filter(({ message }) => first <= message && message <= last)
    const stage = gravest(inside)
    return {
      first,
      last,
      stage,
      response: inside.some((mark) => mark.stage === 'response'),
      message: inside.find((mark) => mark.stage === (stage ?? 'response'))?.message ?? null,
    }
  })
}

/** The gravest stage that shows; null where there is none but an answer. */
export function gravest(marks: readonly { readonly stage: Stage }[]): Stage | null {
  return GRAVITY.findLast((stage) => marks.some((mark) => mark.stage === stage)) ?? null
}
