/**
 * The automaton at work. What a token opens from the root is known beforehand and only pointed at; a gap notes the last
 * token that it may wait for and is not touched until then. So the work per token depends on the gaps open and the words
 * that fit, not on the number of patterns. `_plain-run.ts` is its slow reference.
 */
import type { OnMatch, Opened, Run, TokenSymbol } from './symbol.ts'
import type { Table } from './table.ts'

/** Beginnings of matches under way, each at a node. Plain lists: a chat rarely has a hundred at once, and many are short. */
interface Threads {
  readonly node: number[]
  /** The token that the match begins with. */
  readonly first: number[]
  /** The last token that may lead on. */
  readonly last: number[]
  /** How many there are; what stands behind them in the lists is of no account. */
  count: number
}

const NOTHING: Opened = {
  nodes: new Int32Array(),
  gaps: new Int32Array(),
  matches: new Int32Array(),
}

/** Makes runs. They share what is as large as the table and needed during one step only, so that each is small. */
export function createRuns(table: Table): () => Run {
  // The rows are taken apart here because this is the innermost loop of the whole reading.
  const { waiting, most, targets } = table
  const { starts: edgeStarts, values: edges } = table.edges
  const { starts: freeStarts, values: free } = table.free
  const { starts: acceptStarts, values: accepts } = table.accepts
  /** Per node: the last step that entered it. */
  const seen = new Int32Array(table.nodes)
  /** Per gap: where its thread stands in `gaps`; sure only where that thread is at this gap. */
  const place = new Int32Array(table.nodes)
  const marks = new Int32Array(table.predicates).fill(-1)
  /** The threads that the token of this step fits. */
  const fitting = makeThreads()
  let marked = -1
  let stamp = 0

  function mark({ kind, predicates }: TokenSymbol): void {
    if (marked === kind) return
    marked = kind
    for (const predicate of predicates) marks[predicate] = kind
  }

  return () => {
    const gaps = makeThreads()
    /** Threads without a gap that are not at their first word. */
    const others = makeThreads()
    let opened = NOTHING

    /** Of two threads at one gap the later start counts, and both may wait as long as the later one. */
    function openGap(node: number, first: number, token: number): void {
      const last = token + 1 + (most[node] ?? 0)
      const at = place[node] ?? 0
      if (at < gaps.count && gaps.node[at] === node) {
        gaps.last[at] = last
        gaps.first[at] = Math.max(gaps.first[at] ?? 0, first)
        return
      }
      place[node] = gaps.count
      push(gaps, node, first, last)
    }

    function enter(node: number, first: number, token: number, onMatch: OnMatch): void {
      if (seen[node] === stamp) return
      seen[node] = stamp
      if ((most[node] ?? 0) > 0) openGap(node, first, token)
      // Two thirds of the nodes only lead on or accept: they have been passed, and nothing is left to wait for.
      else if (node < waiting) push(others, node, first, token + 1)
      const freeEnd = freeStarts[node + 1] ?? 0
      for (let at = freeStarts[node] ?? 0; at < freeEnd; at += 1) {
        enter(free[at] ?? 0, first, token, onMatch)
      }
      const acceptsEnd = acceptStarts[node + 1] ?? 0
      for (let at = acceptStarts[node] ?? 0; at < acceptsEnd; at += 1) {
        onMatch(accepts[at] ?? 0, first, token)
      }
    }

    /** Leaves the gaps that may go on, and puts those that the token fits into `fitting`. */
    function passGaps({ awaitedBy }: TokenSymbol, fresh: boolean, token: number): void {
      let kept = 0
      for (let at = 0; at < gaps.count; at += 1) {
        const node = gaps.node[at] ?? 0
        const last = gaps.last[at] ?? 0
        // Nothing runs over the end of a sentence, except where a gap has only just opened.
        if (fresh && last !== token + (most[node] ?? 0)) continue
        const first = gaps.first[at] ?? 0
        if (isAwaited(awaitedBy, node)) push(fitting, node, first, last)
        if (fresh || last === token) continue
        gaps.node[kept] = node
        gaps.first[kept] = first
        gaps.last[kept] = last
        place[node] = kept
        kept += 1
      }
      gaps.count = kept
    }

    function passOthers({ awaitedBy }: TokenSymbol, token: number): void {
      for (let at = 0; at < others.count; at += 1) {
        const node = others.node[at] ?? 0
        if (isAwaited(awaitedBy, node)) push(fitting, node, others.first[at] ?? 0, token)
      }
      for (const node of opened.nodes) {
        if (isAwaited(awaitedBy, node)) push(fitting, node, token - 1, token)
      }
    }

    function advance(symbol: TokenSymbol, token: number, onMatch: OnMatch): void {
      mark(symbol)
      sortByFirst(fitting)
      for (let index = 0; index < fitting.count; index += 1) {
        const node = fitting.node[index] ?? 0
        const end = edgeStarts[node + 1] ?? 0
        for (let at = edgeStarts[node] ?? 0; at < end; at += 1) {
          if (marks[edges[at] ?? 0] !== symbol.kind) continue
          enter(targets[at] ?? 0, fitting.first[index] ?? 0, token, onMatch)
        }
      }
    }

    return {
      reset: () => {
        gaps.count = 0
        others.count = 0
        opened = NOTHING
      },
      step: (symbol, fresh, token, onMatch) => {
        stamp += 1
        fitting.count = 0
        passGaps(symbol, fresh, token)
        if (!fresh) passOthers(symbol, token)
        others.count = 0
        if (fitting.count > 0) advance(symbol, token, onMatch)
        opened = symbol.opens
        const { matches } = opened
        for (const gap of opened.gaps) {
          if (seen[gap] !== stamp) openGap(gap, token, token)
        }
        for (let at = 0; at < matches.length; at += 2) {
          if (seen[matches[at] ?? 0] !== stamp) onMatch(matches[at + 1] ?? 0, token, token)
        }
      },
    }
  }
}

/** Ninety-nine in a hundred threads wait for another token; one bit tells. */
function isAwaited(awaitedBy: Int32Array, node: number): boolean {
  return ((awaitedBy[node >> 5] ?? 0) & (1 << (node & 31))) !== 0
}

function makeThreads(): Threads {
  return { node: [], first: [], last: [], count: 0 }
}

function push(threads: Threads, node: number, first: number, last: number): void {
  threads.node[threads.count] = node
  threads.first[threads.count] = first
  threads.last[threads.count] = last
  threads.count += 1
}

/** In place, by insertion: nearly always there are none, one or two. */
function sortByFirst({ node, first, count }: Threads): void {
  for (let from = 1; from < count; from += 1) {
    const movedNode = node[from] ?? 0
    const movedFirst = first[from] ?? 0
    let at = from
    for (; at > 0 && (first[at - 1] ?? 0) > movedFirst; at -= 1) {
      node[at] = node[at - 1] ?? 0
      first[at] = first[at - 1] ?? 0
    }
    node[at] = movedNode
    first[at] = movedFirst
  }
}
