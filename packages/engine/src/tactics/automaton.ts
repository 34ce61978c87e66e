/**
 * All patterns as one automaton over folded tokens: a trie of predicates with shared prefixes, run as an NFA. The work
 * per token depends on the beginnings under way, not on the number of patterns. It finds; it does not judge.
 */
import type { Sequence } from './expand.ts'
import type { FoldedToken } from './tokens.ts'
import { createVocabulary } from './vocabulary.ts'
import { insert, listNodes, makeNode, reachWithoutToken, type Node } from './graph.ts'

export interface Automaton {
  /** What a token is to the patterns. */
  readonly symbol: (token: FoldedToken) => TokenSymbol
  readonly isWord: (word: string) => boolean
  /** A run over one stretch of tokens. */
  readonly start: () => Run
}

export interface TokenSymbol {
  /** The predicates that the token meets. */
  readonly predicates: Int32Array
  /** The nodes that it leads to from the root. */
  readonly first: Int32Array
}

/** Called with a pattern's number and the first and last token of a match, both inclusive. */
export type OnMatch = (pattern: number, first: number, last: number) => void

export interface Run {
  /** Takes the token with this number. Matches end at this token. */
  readonly step: (symbol: TokenSymbol, fresh: boolean, token: number, onMatch: OnMatch) => void
  readonly reset: () => void
}

export interface AutomatonInput {
  /** Sequence and the number of the pattern that it belongs to. */
  readonly sequences: readonly (readonly [Sequence, number])[]
  /** Class key to the predicate keys of its words. */
  readonly classes: ReadonlyMap<string, readonly string[]>
}

export function createAutomaton(input: AutomatonInput): Automaton {
  const vocabulary = createVocabulary(input.classes)
  const root = makeNode(0)
  for (const [sequence, pattern] of input.sequences) {
    insert(root, sequence, vocabulary.number).accepts.add(pattern)
  }
  const table = flatten(root, vocabulary.size())
  return {
    symbol: vocabulary.reader((predicates) => ({
      predicates,
      first: firstNodes(table, predicates),
    })),
    isWord: vocabulary.isWord,
    start: () => createRun(table),
  }
}

/** Rows of several integers each, one after the other: row n is `values[starts[n]] … values[starts[n + 1] - 1]`. */
interface Rows {
  readonly starts: Int32Array
  readonly values: Int32Array
}

interface Table {
  readonly nodes: number
  readonly predicates: number
  /** Per predicate: the nodes that the root leads to. */
  readonly first: Rows
  /** Per node: predicate, target, predicate, target … */
  readonly edges: Rows
  /** Per node: the nodes that open with it without a token of their own. */
  readonly free: Rows
  readonly accepts: Rows
  /** Per node: how many tokens a gap node may skip; 0 for the others. */
  readonly most: Int32Array
}

function flatten(root: Node, predicates: number): Table {
  const nodes = listNodes(root)
  const ids = new Map(nodes.map((node, id) => [node, id]))
  const idsOf = (some: Iterable<Node>): readonly number[] =>
    Array.from(some, (node) => ids.get(node) ?? 0)
  const first: number[][] = Array.from({ length: predicates }, () => [])
  for (const node of reachWithoutToken(root)) {
    for (const [predicate, target] of node.edges) first[predicate]?.push(...idsOf([target]))
  }
  return {
    nodes: nodes.length,
    predicates,
    first: toRows(first),
    edges: toRows(
      nodes.map((node) => [...node.edges].flatMap(([key, target]) => [key, ...idsOf([target])])),
    ),
    free: toRows(nodes.map((node) => idsOf([...node.gaps.values(), ...node.skips]))),
    accepts: toRows(nodes.map((node) => [...node.accepts])),
    most: Int32Array.from(nodes, (node) => node.most),
  }
}

function toRows(rows: readonly (readonly number[])[]): Rows {
  const starts = new Int32Array(rows.length + 1)
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + row.length
  })
  return { starts, values: Int32Array.from(rows.flat()) }
}

function firstNodes(table: Table, predicates: Int32Array): Int32Array {
  const nodes: number[] = []
  for (const predicate of predicates) each(table.first, predicate, (node) => nodes.push(node))
  return Int32Array.from(new Set(nodes))
}

interface Threads {
  readonly node: Int32Array
  readonly first: Int32Array
  /** Tokens that a gap may still skip. */
  readonly left: Int32Array
  count: number
}

function createRun(table: Table): Run {
  const marks = new Int32Array(table.predicates)
  const seen = new Int32Array(table.nodes)
  const place = new Int32Array(table.nodes)
  // The rows are taken apart here because this is the innermost loop of the whole reading.
  const { starts: edgeStarts, values: edges } = table.edges
  const { starts: freeStarts, values: free } = table.free
  const { starts: acceptStarts, values: accepts } = table.accepts
  let stamp = 0
  let now = makeThreads(table.nodes)
  let next = makeThreads(table.nodes)

  /** Puts a thread into `next`; of two on one node the later start and the longer gap win. */
  function put(node: number, first: number, left: number): boolean {
    if (seen[node] === stamp) {
      const at = place[node] ?? 0
      if ((next.left[at] ?? 0) <= left) {
        next.left[at] = left
        next.first[at] = Math.max(next.first[at] ?? 0, first)
      }
      return false
    }
    seen[node] = stamp
    place[node] = next.count
    next.node[next.count] = node
    next.first[next.count] = first
    next.left[next.count] = left
    next.count += 1
    return true
  }

  function enter(node: number, first: number, token: number, onMatch: OnMatch): void {
    if (!put(node, first, table.most[node] ?? 0)) return
    const freeEnd = freeStarts[node + 1] ?? 0
    for (let at = freeStarts[node] ?? 0; at < freeEnd; at += 1) {
      enter(free[at] ?? 0, first, token, onMatch)
    }
    const acceptsEnd = acceptStarts[node + 1] ?? 0
    for (let at = acceptStarts[node] ?? 0; at < acceptsEnd; at += 1) {
      onMatch(accepts[at] ?? 0, first, token)
    }
  }

  function advance(node: number, first: number, token: number, onMatch: OnMatch): void {
    const end = edgeStarts[node + 1] ?? 0
    for (let at = edgeStarts[node] ?? 0; at < end; at += 2) {
      if (marks[edges[at] ?? 0] === stamp) enter(edges[at + 1] ?? 0, first, token, onMatch)
    }
  }

  return {
    reset: () => {
      now.count = 0
    },
    step: ({ predicates, first: roots }, fresh, token, onMatch) => {
      stamp += 1
      next.count = 0
      for (const predicate of predicates) marks[predicate] = stamp
      for (let index = 0; index < now.count; index += 1) {
        const node = now.node[index] ?? 0
        const left = now.left[index] ?? 0
        const most = table.most[node] ?? 0
        // Nothing runs over the end of a sentence, except where a gap has only just opened.
        if (fresh && (most === 0 || left < most)) continue
        const first = now.first[index] ?? 0
        advance(node, first, token, onMatch)
        if (left > 0 && !fresh) put(node, first, left - 1)
      }
      for (const root of roots) enter(root, token, token, onMatch)
      const spent = now
      now = next
      next = spent
    },
  }
}

function makeThreads(most: number): Threads {
  return {
    node: new Int32Array(most),
    first: new Int32Array(most),
    left: new Int32Array(most),
    count: 0,
  }
}

function each(rows: Rows, row: number, visit: (value: number) => void): void {
  const end = rows.starts[row + 1] ?? 0
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) visit(rows.values[at] ?? 0)
}
