/**
 * All patterns as one automaton over folded tokens: a trie of predicates with shared prefixes, run as an NFA. The work
 * per token depends on the beginnings under way, not on the number of patterns. It finds; it does not judge.
 */
import type { Sequence } from './expand.ts'
import type { FoldedToken } from './fold.ts'
import { createVocabulary } from './vocabulary.ts'
import { insert, listNodes, makeNode, reachWithoutToken, type Node } from './graph.ts'

export interface Automaton {
  /** The predicates that a token meets. */
  readonly predicates: (token: FoldedToken) => Int32Array
  readonly isWord: (word: string) => boolean
  /** A run over one stretch of tokens. */
  readonly start: () => Run
}

/** Called with a pattern's number and the first and last token of a match, both inclusive. */
export type OnMatch = (pattern: number, first: number, last: number) => void

export interface Run {
  /** Takes the token with this number. Matches end at this token. */
  readonly step: (predicates: Int32Array, fresh: boolean, token: number, onMatch: OnMatch) => void
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
    predicates: vocabulary.predicates,
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
    each(table.free, node, (open) => {
      enter(open, first, token, onMatch)
    })
    each(table.accepts, node, (pattern) => {
      onMatch(pattern, first, token)
    })
  }

  return {
    reset: () => {
      now.count = 0
    },
    step: (predicates, fresh, token, onMatch) => {
      stamp += 1
      next.count = 0
      for (const predicate of predicates) marks[predicate] = stamp
      for (let index = 0; index < now.count; index += 1) {
        const node = now.node[index] ?? 0
        const first = now.first[index] ?? 0
        const left = now.left[index] ?? 0
        const most = table.most[node] ?? 0
        // Nothing runs over the end of a sentence, except where a gap has only just opened.
        if (fresh && (most === 0 || left < most)) continue
        const end = table.edges.starts[node + 1] ?? 0
        for (let at = table.edges.starts[node] ?? 0; at < end; at += 2) {
          if (marks[table.edges.values[at] ?? 0] !== stamp) continue
          enter(table.edges.values[at + 1] ?? 0, first, token, onMatch)
        }
        if (most > 0 && left > 0 && !fresh) put(node, first, left - 1)
      }
      for (const predicate of predicates) {
        each(table.first, predicate, (node) => {
          enter(node, token, token, onMatch)
        })
      }
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
