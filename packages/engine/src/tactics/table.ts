/**
 * The graph of the patterns as flat rows of integers: what a run walks along. It holds what does not change; `run.ts`
 * holds what does.
 */
import type { Graph } from './graph.ts'
import { each, toRows, type Rows } from './rows.ts'

export interface Table {
  readonly nodes: number
  /** The nodes that wait for a token come first: 0 up to this number. The others only lead on or accept. */
  readonly waiting: number
  readonly predicates: number
  /** Per predicate: the nodes that the root leads to. */
  readonly first: Rows
  /** Per node: predicates, and in `targets` at the same places where they lead to. */
  readonly edges: Rows
  readonly targets: Int32Array
  /** Per predicate: the nodes that wait for it. */
  readonly waitingFor: Rows
  /** Per node: the nodes that open with it without a token of their own. */
  readonly free: Rows
  /** Per node: the numbers of the patterns that end there. */
  readonly accepts: Rows
  /** Per node: how many tokens a gap node may skip; 0 for the others. */
  readonly most: Int32Array
}

export function createTable(graph: Graph, predicates: number): Table {
  const nodes = graph.most.length
  const { ids, waiting } = numberNodes(graph)
  const from = renumber(graph.edges.from, ids)
  const to = renumber(graph.edges.to, ids)
  const labels = new Int32Array(graph.predicates)
  const free = toRows(nodes, renumber(graph.free.from, ids), renumber(graph.free.to, ids))
  const most = new Int32Array(nodes)
  graph.most.forEach((length, node) => (most[ids[node] ?? 0] = length))
  return {
    nodes,
    waiting,
    predicates,
    first: firstRows({ from, to, labels }, reachFree(free, ids[0] ?? 0), predicates),
    edges: toRows(nodes, from, labels),
    targets: toRows(nodes, from, to).values,
    waitingFor: toRows(predicates, labels, from),
    free,
    accepts: toRows(nodes, renumber(graph.accepts.from, ids), new Int32Array(graph.accepts.to)),
    most,
  }
}

interface Edges {
  readonly from: Int32Array
  readonly to: Int32Array
  readonly labels: Int32Array
}

/** Per predicate: where it leads from one of these nodes. */
function firstRows({ from, to, labels }: Edges, nodes: ReadonlySet<number>, count: number): Rows {
  const isFirst = (_: number, edge: number): boolean => nodes.has(from[edge] ?? 0)
  return toRows(count, labels.filter(isFirst), to.filter(isFirst))
}

function renumber(nodes: readonly number[], ids: Int32Array): Int32Array {
  const numbers = new Int32Array(nodes)
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = ids[numbers[at] ?? 0] ?? 0
  return numbers
}

/**
 * New numbers for the nodes: those that wait for a token first, and of these the gaps, then what one word opens. These
 * are asked about at nearly every token, so that it pays to have what is said about them close together.
 */
function numberNodes({ most, edges, free }: Graph): {
  readonly ids: Int32Array
  readonly waiting: number
} {
  const ids = new Int32Array(most.length)
  const order = new Uint8Array(most.length).fill(PASSED)
  for (const node of edges.from) order[node] = (most[node] ?? 0) > 0 ? GAP : FAR
  const opened = new Set(edges.to.filter((_, edge) => edges.from[edge] === 0))
  const freeRows = toRows(most.length, new Int32Array(free.from), new Int32Array(free.to))
  for (const node of opened) {
    if (order[node] === FAR) order[node] = NEAR
    each(freeRows, node, (next) => opened.add(next))
  }
  let next = 0
  let waiting = 0
  for (const turn of [GAP, NEAR, FAR, PASSED]) {
    if (turn === PASSED) waiting = next
    order.forEach((place, node) => {
      if (place === turn) ids[node] = next++
    })
  }
  return { ids, waiting }
}

const GAP = 0
const NEAR = 1
const FAR = 2
const PASSED = 3

/** A node and what opens with it. */
function reachFree(free: Rows, node: number): ReadonlySet<number> {
  const seen = new Set([node])
  for (const one of seen) each(free, one, (next) => seen.add(next))
  return seen
}
