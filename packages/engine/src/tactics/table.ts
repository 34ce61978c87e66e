/**
 * The graph of the patterns as flat rows of integers: what a run walks along. It holds what does not change; `run.ts`
 * holds what does.
 */
import type { Graph } from './graph.ts'
import { each, toRows, toTwinRows, type Rows } from './rows.ts'

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

export function createTable(graph: Graph<Int32Array>, predicates: number): Table {
  const nodes = graph.most.length
  const { ids, waiting } = numberNodes(graph)
  const from = renumber(graph.edges.from, ids)
  const to = renumber(graph.edges.to, ids)
  const labels = graph.predicates
  const free = toRows(nodes, renumber(graph.free.from, ids), renumber(graph.free.to, ids))
  const most = new Int32Array(nodes)
  for (let node = 0; node < nodes; node += 1) most[ids[node] ?? 0] = graph.most[node] ?? 0
  const { starts, values, twins } = toTwinRows(nodes, from, [labels, to])
  return {
    nodes,
    waiting,
    predicates,
    first: firstRows({ from, to, labels }, reachFree(free, ids[0] ?? 0), predicates),
    edges: { starts, values },
    targets: twins,
    waitingFor: toRows(predicates, labels, from),
    free,
    accepts: toRows(nodes, renumber(graph.accepts.from, ids), graph.accepts.to),
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
  const firstLabels: number[] = []
  const firstTo: number[] = []
  for (let edge = 0; edge < from.length; edge += 1) {
    if (!nodes.has(from[edge] ?? 0)) continue
    firstLabels.push(labels[edge] ?? 0)
    firstTo.push(to[edge] ?? 0)
  }
  return toRows(count, Int32Array.from(firstLabels), Int32Array.from(firstTo))
}

function renumber(nodes: Int32Array, ids: Int32Array): Int32Array {
  const numbers = new Int32Array(nodes.length)
  for (let at = 0; at < numbers.length; at += 1) numbers[at] = ids[nodes[at] ?? 0] ?? 0
  return numbers
}

/**
 * New numbers for the nodes: those that wait for a token first, and of these the gaps, then what one word opens. These
 * are asked about at nearly every token, so that it pays to have what is said about them close together.
 */
function numberNodes({ most, edges, free }: Graph<Int32Array>): {
  readonly ids: Int32Array
  readonly waiting: number
} {
  const ids = new Int32Array(most.length)
  const order = new Uint8Array(most.length).fill(PASSED)
  const opened = new Set<number>()
  for (let edge = 0; edge < edges.from.length; edge += 1) {
    const node = edges.from[edge] ?? 0
    order[node] = (most[node] ?? 0) > 0 ? GAP : FAR
    if (node === 0) opened.add(edges.to[edge] ?? 0)
  }
  const freeRows = toRows(most.length, free.from, free.to)
  for (const node of opened) {
    if (order[node] === FAR) order[node] = NEAR
    each(freeRows, node, (next) => opened.add(next))
  }
  const counts = [0, 0, 0, 0]
  for (const turn of order) counts[turn] = (counts[turn] ?? 0) + 1
  const [gaps = 0, near = 0, far = 0] = counts
  const waiting = gaps + near + far
  const next = [0, gaps, gaps + near, waiting]
  for (let node = 0; node < order.length; node += 1) {
    const turn = order[node] ?? PASSED
    const id = next[turn] ?? 0
    ids[node] = id
    next[turn] = id + 1
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
