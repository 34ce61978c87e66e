/**
 * The patterns as a graph while it is being built, in flat lists: beginnings are shared, and the ways through a word class
 * meet again behind it, so that the graph grows with the length of the patterns only. `table.ts` makes of it what is run.
 */
import type { Sequence } from './expand.ts'

/** From one node to something, one entry after the other. */
export interface Pairs {
  readonly from: number[]
  readonly to: number[]
}

export interface Graph {
  /** Per node: how many tokens a gap may skip; 0 where the node is no gap. Node 0 is the root. */
  readonly most: number[]
  /** Node to the node behind a token; `predicates` holds what the token has to meet, entry by entry. */
  readonly edges: Pairs
  readonly predicates: number[]
  /** Node to a node that opens with it without a token. */
  readonly free: Pairs
  /** Node to the number of a pattern that ends there. */
  readonly accepts: Pairs
}

export interface GraphBuilder {
  readonly add: (sequence: Sequence, pattern: number) => void
  readonly graph: Graph
}

/** `number` is the number of a predicate key. */
export function createGraph(number: (key: string) => number): GraphBuilder {
  const graph: Graph = {
    most: [0],
    edges: { from: [], to: [] },
    predicates: [],
    free: { from: [], to: [] },
    accepts: { from: [], to: [] },
  }
  const children = createChildren()
  const classes = new Map<string, number>()

  function makeNode(most: number): number {
    return graph.most.push(most) - 1
  }

  function step(node: number, predicate: number): number {
    const known = children.find(node, predicate * 3)
    if (known !== 0) return known
    const made = makeNode(0)
    children.add(made)
    graph.predicates.push(predicate)
    link(graph.edges, node, made)
    return made
  }

  function open(node: number, most: number): number {
    const known = children.find(node, most * 3 + 1)
    if (known !== 0) return known
    const made = makeNode(most)
    children.add(made)
    link(graph.free, node, made)
    return made
  }

  function pass(node: number, name: string, ways: readonly Sequence[]): number {
    let label = classes.get(name)
    if (label === undefined) classes.set(name, (label = classes.size))
    const known = children.find(node, label * 3 + 2)
    if (known !== 0) return known
    const meeting = makeNode(0)
    children.add(meeting)
    for (const way of ways) link(graph.free, insert(node, way), meeting)
    return meeting
  }

  function insert(from: number, sequence: Sequence): number {
    let node = from
    for (const one of sequence) {
      if (typeof one === 'string') node = step(node, number(one))
      else node = 'gap' in one ? open(node, one.gap) : pass(node, one.key, one.either)
    }
    return node
  }

  return {
    graph,
    add: (sequence, pattern) => {
      link(graph.accepts, insert(0, sequence), pattern)
    },
  }
}

export function link({ from, to }: Pairs, node: number, target: number): void {
  from.push(node)
  to.push(target)
}

interface Children {
  /** The child of a node by a label; 0, which is nobody's child, where there is none. */
  readonly find: (node: number, label: number) => number
  /** Adds what was last asked for and not found. */
  readonly add: (child: number) => void
}

const FIRST_PLACES = 2 ** 12

/** One table for all nodes, with open addressing: a map for each node took most of the time and memory of compiling. */
function createChildren(): Children {
  let places = FIRST_PLACES
  let entries = new Int32Array(places * 3)
  let count = 0
  let asked = 0
  let askedNode = 0
  let askedLabel = 0

  function placeOf(node: number, label: number): number {
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(label, 0x85ebca6b)) >>> 0
    at = (at ^ (at >>> 15)) & (places - 1)
    while (entries[at * 3 + 2] !== 0) {
      if (entries[at * 3] === node && entries[at * 3 + 1] === label) break
      at = (at + 1) & (places - 1)
    }
    return at * 3
  }

  function put(at: number, node: number, label: number, child: number): void {
    entries[at] = node
    entries[at + 1] = label
    entries[at + 2] = child
  }

  function grow(): void {
    const before = entries
    places *= 2
    entries = new Int32Array(places * 3)
    for (let at = 0; at < before.length; at += 3) {
      const node = before[at] ?? 0
      const label = before[at + 1] ?? 0
      const child = before[at + 2] ?? 0
      if (child !== 0) put(placeOf(node, label), node, label, child)
    }
  }

  return {
    find: (node, label) => {
      asked = placeOf(node, label)
      askedNode = node
      askedLabel = label
      return entries[asked + 2] ?? 0
    },
    add: (child) => {
      put(asked, askedNode, askedLabel, child)
      count += 1
      if (count * 2 > places) grow()
    },
  }
}
