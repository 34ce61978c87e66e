/**
 * The automaton at work: the beginnings under way, as threads in flat arrays that are used again for every token. The
 * work per token depends on the threads alive, not on the number of patterns. `_plain-run.ts` is its slow reference.
 */
import type { OnMatch, Run, TokenSymbol } from './symbol.ts'
import type { Table } from './table.ts'

interface Threads {
  readonly node: Int32Array
  readonly first: Int32Array
  /** Tokens that a gap may still skip. */
  readonly left: Int32Array
  count: number
}

export function createRun(table: Table): Run {
  const seen = new Int32Array(table.nodes)
  const place = new Int32Array(table.nodes)
  // The rows are taken apart here because this is the innermost loop of the whole reading.
  const { starts: edgeStarts, values: edges } = table.edges
  const { starts: freeStarts, values: free } = table.free
  const { starts: acceptStarts, values: accepts } = table.accepts
  const { most: mostLeft, waiting } = table
  const marks = new Int32Array(table.predicates).fill(-1)
  let marked = -1
  let stamp = 0
  let now = makeThreads(waiting)
  let next = makeThreads(waiting)

  /** Puts a thread into `next`; of two on one node the later start and the longer gap win. */
  function put(node: number, first: number, left: number): boolean {
    if (seen[node] === stamp) {
      const at = place[node] ?? 0
      if (node < waiting && (next.left[at] ?? 0) <= left) {
        next.left[at] = left
        next.first[at] = Math.max(next.first[at] ?? 0, first)
      }
      return false
    }
    seen[node] = stamp
    // Two thirds of the nodes only lead on or accept: they have been passed, and nothing is left to wait for.
    if (node >= waiting) return true
    place[node] = next.count
    next.node[next.count] = node
    next.first[next.count] = first
    next.left[next.count] = left
    next.count += 1
    return true
  }

  function enter(node: number, first: number, token: number, onMatch: OnMatch): void {
    if (!put(node, first, mostLeft[node] ?? 0)) return
    const freeEnd = freeStarts[node + 1] ?? 0
    for (let at = freeStarts[node] ?? 0; at < freeEnd; at += 1) {
      enter(free[at] ?? 0, first, token, onMatch)
    }
    const acceptsEnd = acceptStarts[node + 1] ?? 0
    for (let at = acceptStarts[node] ?? 0; at < acceptsEnd; at += 1) {
      onMatch(accepts[at] ?? 0, first, token)
    }
  }

  function advance(
    node: number,
    { kind, predicates }: TokenSymbol,
    first: number,
    token: number,
    onMatch: OnMatch,
  ): void {
    if (marked !== kind) {
      marked = kind
      for (const predicate of predicates) marks[predicate] = kind
    }
    const end = edgeStarts[node + 1] ?? 0
    for (let at = edgeStarts[node] ?? 0; at < end; at += 2) {
      if (marks[edges[at] ?? 0] === kind) enter(edges[at + 1] ?? 0, first, token, onMatch)
    }
  }

  return {
    reset: () => {
      now.count = 0
    },
    step: (symbol, fresh, token, onMatch) => {
      stamp += 1
      next.count = 0
      for (let index = 0; index < now.count; index += 1) {
        const node = now.node[index] ?? 0
        const left = now.left[index] ?? 0
        // Nothing runs over the end of a sentence, except where a gap has only just opened.
        if (fresh && (left === 0 || left < (mostLeft[node] ?? 0))) continue
        const first = now.first[index] ?? 0
        if (isAwaited(symbol, node)) advance(node, symbol, first, token, onMatch)
        if (left > 0 && !fresh) put(node, first, left - 1)
      }
      for (const root of symbol.first) enter(root, token, token, onMatch)
      const spent = now
      now = next
      next = spent
    },
  }
}

/** Ninety-nine in a hundred threads wait for another token; one bit tells. */
function isAwaited({ awaitedBy }: TokenSymbol, node: number): boolean {
  return ((awaitedBy[node >> 5] ?? 0) & (1 << (node & 31))) !== 0
}

function makeThreads(most: number): Threads {
  return {
    node: new Int32Array(most),
    first: new Int32Array(most),
    left: new Int32Array(most),
    count: 0,
  }
}
