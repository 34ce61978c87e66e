/**
 * Hands `gaps.ts` the corner of a large graph in which gaps open something, with numbers of its own, and puts what it
 * changes back. Of 83,000 nodes it is three hundred.
 */
import { closeGaps } from './gaps.ts'
import type { Graph, Pairs } from './graph.ts'

type Whole = Graph<Int32Array>

/** What `closeGaps` makes of the graph. */
export function closeCorner(graph: Whole): Whole {
  const { most, edges, free, accepts } = graph
  const inCorner = findCorner(graph)
  const cornerEdges = entriesFrom(edges.from, inCorner)
  const cornerFree = entriesFrom(free.from, inCorner)
  const cornerAccepts = entriesFrom(accepts.from, inCorner)
  const own = new Map<number, number>()
  // What edges lead to is only named: what lies behind it stays outside.
  for (const node of toSorted(inCorner, cornerEdges, edges.to)) own.set(node, own.size)
  const toOwn = (node = 0): number => own.get(node) ?? 0
  const pairs = ({ from, to }: Pairs<Int32Array>, entries: readonly number[]): Pairs => ({
    from: entries.map((at) => toOwn(from[at])),
    to: entries.map((at) => toOwn(to[at])),
  })
  const closed = closeGaps({
    most: [...own.keys()].map((node) => most[node] ?? 0),
    edges: pairs(edges, cornerEdges),
    predicates: cornerEdges.map((at) => graph.predicates[at] ?? 0),
    free: pairs(free, cornerFree),
    accepts: {
      ...pairs(accepts, cornerAccepts),
      to: cornerAccepts.map((at) => accepts.to[at] ?? 0),
    },
  })
  const nodes = [...own.keys()]
  const toWhole = (node: number): number => nodes[node] ?? node - nodes.length + most.length
  const added = ({ from, to }: Pairs, before: number): Pairs => ({
    from: from.slice(before).map(toWhole),
    to: to.slice(before).map(toWhole),
  })
  const newEdges = added(closed.edges, cornerEdges.length)
  const kept = cornerFree.filter((at) => most[free.from[at] ?? 0] === 0)
  const newFree = added(closed.free, kept.length)
  const dropped = cornerFree.filter((at) => most[free.from[at] ?? 0] !== 0)
  return {
    most: join(most, closed.most.slice(nodes.length)),
    edges: { from: join(edges.from, newEdges.from), to: join(edges.to, newEdges.to) },
    predicates: join(graph.predicates, closed.predicates.slice(cornerEdges.length)),
    free: {
      from: join(without(free.from, dropped), newFree.from),
      to: join(without(free.to, dropped), newFree.to),
    },
    accepts: {
      from: join(accepts.from, closed.accepts.from.slice(cornerAccepts.length).map(toWhole)),
      to: join(accepts.to, closed.accepts.to.slice(cornerAccepts.length)),
    },
  }
}

/** Per node 1 where it is a gap that opens something, or opens with one. */
function findCorner({ most, free }: Whole): Uint8Array {
  const inCorner = new Uint8Array(most.length)
  for (let found = true; found;) {
    found = false
    for (let at = 0; at < free.from.length; at += 1) {
      const from = free.from[at] ?? 0
      const to = free.to[at] ?? 0
      if (inCorner[from] === 0 && most[from] === 0) continue
      if (inCorner[from] === 1 && inCorner[to] === 1) continue
      inCorner[from] = 1
      inCorner[to] = 1
      found = true
    }
  }
  return inCorner
}

function entriesFrom(from: Int32Array, inCorner: Uint8Array): readonly number[] {
  const entries: number[] = []
  for (let at = 0; at < from.length; at += 1) if (inCorner[from[at] ?? 0] === 1) entries.push(at)
  return entries
}

/** The nodes of the corner and those that its edges lead to, in their order. */
function toSorted(
  inCorner: Uint8Array,
  cornerEdges: readonly number[],
  to: Int32Array,
): readonly number[] {
  const nodes = new Set(cornerEdges.map((at) => to[at] ?? 0))
  for (let node = inCorner.indexOf(1); node !== -1; node = inCorner.indexOf(1, node + 1)) {
    nodes.add(node)
  }
  return [...nodes].sort((a, b) => a - b)
}

/** The list without the entries at these places, which are in order. */
function without(list: Int32Array, places: readonly number[]): Int32Array {
  const left = new Int32Array(list.length - places.length)
  let from = 0
  for (const [index, place] of places.entries()) {
    left.set(list.subarray(from, place), from - index)
    from = place + 1
  }
  left.set(list.subarray(from), from - places.length)
  return left
}

function join(list: Int32Array, more: readonly number[]): Int32Array {
  const all = new Int32Array(list.length + more.length)
  all.set(list)
  all.set(more, list.length)
  return all
}
