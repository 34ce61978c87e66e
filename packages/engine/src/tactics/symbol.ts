/** What the automaton and a run of it say to each other. Types only. */

export interface TokenSymbol {
  /** The number of this set of predicates: tokens with equal numbers are the same to every pattern. */
  readonly kind: number
  /** The predicates that the token meets. */
  readonly predicates: Int32Array
  /** One bit for each waiting node: whether it waits for one of the predicates. */
  readonly awaitedBy: Int32Array
  /** What the token opens from the root. */
  readonly opens: Opened
}

export interface Opened {
  /** The nodes that wait for the very next token. */
  readonly nodes: Int32Array
  /** The gaps. */
  readonly gaps: Int32Array
  /** The matches of this token alone: node, pattern, node, pattern … */
  readonly matches: Int32Array
}

/** Called with a pattern's number and the first and last token of a match, both inclusive. */
export type OnMatch = (pattern: number, first: number, last: number) => void

export interface Run {
  /** Takes the token with this number. Matches end at this token. */
  readonly step: (symbol: TokenSymbol, fresh: boolean, token: number, onMatch: OnMatch) => void
  readonly reset: () => void
}
