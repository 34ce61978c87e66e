/**
 * The graph of the patterns as flat rows of integers: what a run walks along. 20,000 nodes take 0.4 MB this way; as
 * objects they took many times that. It holds what does not change; `run.ts` holds what does.
 */
import { listFree, listNodes, reachWithoutToken, type Node } from './graph.ts'

/** Rows of several integers each, one after the other: row n is `values[starts[n]] … values[starts[n + 1] - 1]`. */
export interface Rows {
  readonly starts: Int32Array
  readonly values: Int32Array
}

export interface Table {
  readonly nodes: number
  /** The nodes that wait for a token come first: 0 up to this number. The others only lead on or accept. */
  readonly waiting: number
  readonly predicates: number
  /** Per predicate: the nodes that the root leads to. */
  readonly first: Rows
  /** Per node: predicate, target, predicate, target … */
  readonly edges: Rows
  /** Per predicate: the nodes that wait for it. */
  readonly waitingFor: Rows
  /** Per node: the nodes that open with it without a token of their own. */
  readonly free: Rows
  readonly accepts: Rows
  /** Per node: how many tokens a gap node may skip; 0 for the others. */
  readonly most: Int32Array
}

export function createTable(root: Node, predicates: number): Table {
  const listed = listNodes(root)
  const waiting = listed.filter((node) => node.edges !== undefined)
  const nodes = [...waiting, ...listed.filter((node) => node.edges === undefined)]
  const ids = new Map(nodes.map((node, id) => [node, id]))
  const idOf = (node: Node): number => ids.get(node) ?? 0
  const first: number[][] = Array.from({ length: predicates }, () => [])
  for (const node of reachWithoutToken(root)) {
    for (const [predicate, target] of node.edges ?? []) first[predicate]?.push(idOf(target))
  }
  const waitingFor: number[][] = Array.from({ length: predicates }, () => [])
  waiting.forEach((node, id) => {
    for (const predicate of node.edges?.keys() ?? []) waitingFor[predicate]?.push(id)
  })
  return {
    nodes: nodes.length,
    waiting: waiting.length,
    predicates,
    first: toRows(first, (row) => row),
    edges: toRows(nodes, (node) => {
      const pairs: number[] = []
      for (const [predicate, target] of node.edges ?? []) pairs.push(predicate, idOf(target))
      return pairs
    }),
    waitingFor: toRows(waitingFor, (row) => row),
    free: toRows(nodes, (node) => listFree(node).map(idOf)),
    accepts: toRows(nodes, (node) => [...(node.accepts ?? [])]),
    most: Int32Array.from(nodes, (node) => node.most),
  }
}

function toRows<Item>(items: readonly Item[], row: (item: Item) => readonly number[]): Rows {
  const starts = new Int32Array(items.length + 1)
  const values: number[] = []
  items.forEach((item, index) => {
    for (const value of row(item)) values.push(value)
    starts[index + 1] = values.length
  })
  return { starts, values: Int32Array.from(values) }
}

export function each(rows: Rows, row: number, visit: (value: number) => void): void {
  const end = rows.starts[row + 1] ?? 0
  for (let at = rows.starts[row] ?? 0; at < end; at += 1) visit(rows.values[at] ?? 0)
}
