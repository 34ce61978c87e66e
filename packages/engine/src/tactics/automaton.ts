/**
 * All patterns as one automaton over folded tokens: a trie of predicates with shared prefixes, run as an NFA. It finds;
 * it does not judge.
 */
import type { Sequence } from './expand.ts'
import { insert, makeNode } from './graph.ts'
import { createRun } from './run.ts'
import type { Run, TokenSymbol } from './symbol.ts'
import { createTable, each, type Table } from './table.ts'
import type { FoldedToken } from './tokens.ts'
import { createVocabulary } from './vocabulary.ts'

export interface Automaton {
  /** What a token is to the patterns. */
  readonly symbol: (token: FoldedToken) => TokenSymbol
  readonly isWord: (word: string) => boolean
  /** A run over one stretch of tokens. */
  readonly start: () => Run
}

export interface AutomatonInput {
  /** Sequence and the number of the pattern that it belongs to. */
  readonly sequences: readonly (readonly [Sequence, number])[]
  /** Class key to the predicate keys of its words. */
  readonly classes: ReadonlyMap<string, readonly string[]>
}

/** Kinds of token kept; 100,000 made messages hold 181. A kind takes about a kilobyte. */
const MOST_KINDS = 5000

/** `makeRun` is for the test that holds the fast run against the plain one. */
export function createAutomaton(
  input: AutomatonInput,
  makeRun: (table: Table) => Run = createRun,
): Automaton {
  const vocabulary = createVocabulary(input.classes)
  const root = makeNode(0)
  for (const [sequence, pattern] of input.sequences) {
    const last = insert(root, sequence, vocabulary.number)
    last.accepts = (last.accepts ?? new Set()).add(pattern)
  }
  const table = createTable(root, vocabulary.size())
  return {
    symbol: vocabulary.reader(createSymbols(table)),
    isWord: vocabulary.isWord,
    start: () => makeRun(table),
  }
}

/** One symbol for all tokens that meet the same predicates. */
function createSymbols(table: Table): (predicates: Int32Array) => TokenSymbol {
  const known = new Map<string, TokenSymbol>()
  let kinds = 0
  return (predicates) => {
    const key = predicates.join()
    const before = known.get(key)
    if (before !== undefined) return before
    const symbol = {
      kind: kinds,
      predicates,
      first: firstNodes(table, predicates),
      awaitedBy: waitingNodes(table, predicates),
    }
    // A number is never used twice, so that equal numbers always mean equal predicates.
    kinds += 1
    if (known.size >= MOST_KINDS) known.clear()
    known.set(key, symbol)
    return symbol
  }
}

function firstNodes(table: Table, predicates: Int32Array): Int32Array {
  const nodes: number[] = []
  for (const predicate of predicates) each(table.first, predicate, (node) => nodes.push(node))
  return Int32Array.from(new Set(nodes))
}

function waitingNodes(table: Table, predicates: Int32Array): Int32Array {
  const bits = new Int32Array((table.waiting + 31) >> 5)
  for (const predicate of predicates) {
    each(table.waitingFor, predicate, (node) => {
      bits[node >> 5] = (bits[node >> 5] ?? 0) | (1 << (node & 31))
    })
  }
  return bits
}
