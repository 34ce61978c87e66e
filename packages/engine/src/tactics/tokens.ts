/** A token as patterns meet it. Types only. */

export type TokenKind = 'word' | 'number' | 'amount' | 'clock' | 'code' | 'emoji'

export interface FoldedToken {
  readonly kind: TokenKind
  /** Folded spelling. */
  readonly text: string
  /** A second reading: digits that may stand for a word ('17' for 'it'), where the message does so elsewhere. */
  readonly alternative?: string
  /** UTF-16 offsets in the original, `end` exclusive. */
  readonly start: number
  readonly end: number
  /** A sentence ended between the token before and this one. */
  readonly fresh: boolean
}
