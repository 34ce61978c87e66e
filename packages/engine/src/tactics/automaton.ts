/**
 * All patterns as one automaton over folded tokens: a trie of predicates with shared prefixes, run as an NFA. It finds;
 * it does not judge.
 */
import { closeCorner } from './gap-corner.ts'
import { createGraph } from './graph.ts'
import type { Recipe } from './recipe.ts'
import { createRuns } from './run.ts'
import type { Opened, Run, TokenSymbol } from './symbol.ts'
import { each } from './rows.ts'
import { createTable, type Table } from './table.ts'
import type { FoldedToken } from './tokens.ts'
import { createVocabulary } from './vocabulary.ts'

export interface Automaton {
  /** What a token is to the patterns. */
  readonly symbol: (token: FoldedToken) => TokenSymbol
  readonly isWord: (word: string) => boolean
  /** Whether patterns name a word, or a beginning of it. */
  readonly knows: (word: string) => boolean
  /** A run over one stretch of tokens. */
  readonly start: () => Run
}

/** Kinds of token kept; the texts of `fixtures` and 15,000 messages hold 6,400. A kind takes some four kilobytes. */
const MOST_KINDS = 2000

/** `makeRuns` is for the test that holds the fast run against the plain one. */
export function createAutomaton(
  recipe: Recipe,
  makeRuns: (table: Table) => () => Run = createRuns,
): Automaton {
  const vocabulary = createVocabulary(recipe)
  const graph = createGraph(recipe, vocabulary.number)
  const table = createTable(closeCorner(graph), vocabulary.size())
  return {
    symbol: vocabulary.reader(createSymbols(table)),
    isWord: vocabulary.isWord,
    knows: vocabulary.knows,
    start: makeRuns(table),
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
      awaitedBy: waitingNodes(table, predicates),
      opens: openFromRoot(table, predicates),
    }
    // A number is never used twice, so that equal numbers always mean equal predicates.
    kinds += 1
    if (known.size >= MOST_KINDS) known.clear()
    known.set(key, symbol)
    return symbol
  }
}

function openFromRoot(table: Table, predicates: Int32Array): Opened {
  const seen = new Set<number>()
  for (const predicate of predicates) each(table.first, predicate, (node) => seen.add(node))
  for (const node of seen) each(table.free, node, (free) => seen.add(free))
  const isGap = (node: number): boolean => (table.most[node] ?? 0) > 0
  const nodes = [...seen]
  const matches: number[] = []
  for (const node of nodes) each(table.accepts, node, (pattern) => matches.push(node, pattern))
  return {
    nodes: Int32Array.from(nodes.filter((node) => node < table.waiting && !isGap(node))),
    gaps: Int32Array.from(nodes.filter(isGap)),
    matches: Int32Array.from(matches),
  }
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
