/**
 * The patterns as a graph while it is being built: beginnings are shared, and the ways through a word class meet again
 * behind it, so that the graph grows with the length of the patterns only. `automaton.ts` runs it.
 */
import type { Sequence } from './expand.ts'

/** Of 20,000 nodes most need one of these collections only: making them when needed saves memory while compiling. */
export interface Node {
  /** Predicate number to the node behind a token that meets it. */
  edges?: Map<number, Node>
  /** Length to the gap that opens here. */
  gaps?: Map<number, Node>
  /** Class key to the node behind all ways through it. */
  behind?: Map<string, Node>
  /** Nodes that need no token. */
  skips?: Node[]
  /** Numbers of the patterns that end here. */
  accepts?: Set<number>
  /** How many tokens a gap may skip; 0 where the node is no gap. */
  readonly most: number
}

export function makeNode(most: number): Node {
  return { most }
}

/** Adds a sequence and gives the node behind it; `number` is the number of a predicate key. */
export function insert(from: Node, sequence: Sequence, number: (key: string) => number): Node {
  let node = from
  for (const step of sequence) {
    if (typeof step === 'string')
      node = child((node.edges ??= new Map()), number(step), () => makeNode(0))
    else if ('gap' in step)
      node = child((node.gaps ??= new Map()), step.gap, () => makeNode(step.gap))
    else {
      const here = node
      node = child((here.behind ??= new Map()), step.key, () => {
        const meeting = makeNode(0)
        for (const way of step.either) (insert(here, way, number).skips ??= []).push(meeting)
        return meeting
      })
    }
  }
  return node
}

function child<Key>(children: Map<Key, Node>, key: Key, make: () => Node): Node {
  const known = children.get(key)
  if (known !== undefined) return known
  const made = make()
  children.set(key, made)
  return made
}

/** Every node, the root first. */
export function listNodes(root: Node): readonly Node[] {
  return reach(root, (node) => [...(node.edges?.values() ?? []), ...listFree(node)])
}

/** The root and what opens with it. */
export function reachWithoutToken(root: Node): readonly Node[] {
  return reach(root, listFree)
}

/** The nodes that open with this one. */
export function listFree(node: Node): readonly Node[] {
  const { gaps, skips = [] } = node
  return gaps === undefined ? skips : [...gaps.values(), ...skips]
}

function reach(root: Node, next: (node: Node) => readonly Node[]): readonly Node[] {
  const seen = new Set([root])
  for (const node of seen) for (const after of next(node)) seen.add(after)
  return [...seen]
}
