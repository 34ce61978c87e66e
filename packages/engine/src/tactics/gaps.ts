/**
 * What follows a gap may be left out (`pay … [me] now`): then the gap has to wait for what comes behind it as well, as
 * long as it is open, and a gap behind it (`pay … [me] … now`) adds to its length. It changes gaps; it makes no paths.
 */
import { link, type Graph, type Pairs } from './graph.ts'
import { each, toRows, type Rows } from './rows.ts'

/** The same graph with gaps that open nothing: they wait themselves for what would open with them. */
export function closeGaps(graph: Graph): Graph {
  const count = graph.most.length
  const rowsOf = ({ from, to }: Pairs): Rows =>
    toRows(count, new Int32Array(from), new Int32Array(to))
  const targets = rowsOf(graph.edges)
  const predicates = rowsOf({ from: graph.edges.from, to: graph.predicates }).values
  const free = rowsOf(graph.free)
  const accepts = rowsOf(graph.accepts)
  const closed = copy(graph)
  const longer = new Map<string, number>()

  /** Lets `gap` wait for all that `source` leads to. */
  function fill(gap: number, source: number, length: number): void {
    const seen = new Set([source])
    for (const node of seen) {
      if (node !== source && isGap(graph, node)) {
        link(closed.free, gap, lengthen(node, length))
        continue
      }
      if (node !== gap) {
        each(targets, node, (target, at) => {
          link(closed.edges, gap, target)
          closed.predicates.push(predicates[at] ?? 0)
        })
        each(accepts, node, (pattern) => {
          link(closed.accepts, gap, pattern)
        })
      }
      each(free, node, (next) => seen.add(next))
    }
  }

  /** A gap as it is behind another one, of which it may use up the length. */
  function lengthen(gap: number, by: number): number {
    const key = `${gap} ${by}`
    const known = longer.get(key)
    if (known !== undefined) return known
    const length = (graph.most[gap] ?? 0) + by
    const made = closed.most.push(length) - 1
    longer.set(key, made)
    fill(made, gap, length)
    return made
  }

  for (let node = 0; node < count; node += 1) {
    const opensMore = (free.starts[node + 1] ?? 0) > (free.starts[node] ?? 0)
    if (isGap(graph, node) && opensMore) fill(node, node, graph.most[node] ?? 0)
  }
  return closed
}

/** A copy to add to, without what gaps open. */
function copy(graph: Graph): Graph {
  const free: Pairs = { from: [], to: [] }
  graph.free.from.forEach((node, at) => {
    if (!isGap(graph, node)) link(free, node, graph.free.to[at] ?? 0)
  })
  return { ...graph, free }
}

function isGap({ most }: Graph, node: number): boolean {
  return (most[node] ?? 0) > 0
}
