/**
 * The patterns as a graph, in flat lists: beginnings are shared, and the ways through a word class meet again behind it, so
 * that the graph grows with the length of the patterns only. `table.ts` makes of it what is run.
 */
import { END, FIRST_SYMBOL, countRows, countsOf, firstCodes, type Recipe } from './recipe.ts'

/** From one node to something, one entry after the other. */
export interface Pairs<List = number[]> {
  readonly from: List
  readonly to: List
}

/** Lists that can be added to are `number[]`; those of a whole graph are `Int32Array`, since they are long. */
export interface Graph<List = number[]> {
  /** Per node: how many tokens a gap may skip; 0 where the node is no gap. Node 0 is the root. */
  readonly most: List
  /** Node to the node behind a token; `predicates` holds what the token has to meet, entry by entry. */
  readonly edges: Pairs<List>
  readonly predicates: List
  /** Node to a node that opens with it without a token. */
  readonly free: Pairs<List>
  /** Node to the number of a pattern that ends there. */
  readonly accepts: Pairs<List>
}

/** `number` is the number of the predicate that a symbol stands for. */
export function createGraph(recipe: Recipe, number: (symbol: number) => number): Graph<Int32Array> {
  const { branches, sequences } = recipe
  const branchCode = firstCodes(countsOf(recipe)).branch
  const nodes = createNodes(branchCode + countRows(branches))
  const freeFrom = createList()
  const freeTo = createList()
  const accepting = new Int32Array(countRows(sequences))

  function pass(node: number, code: number): number {
    const before = nodes.count()
    const meeting = nodes.child(node, code)
    if (meeting < before) return meeting
    const end = branches.starts[code - branchCode + 1] ?? 0
    let last = node
    for (let at = branches.starts[code - branchCode] ?? 0; at < end; at += 1) {
      const next = branches.values[at] ?? END
      if (next !== END) {
        last = follow(last, next)
        continue
      }
      freeFrom.push(last)
      freeTo.push(meeting)
      last = node
    }
    return meeting
  }

  function follow(node: number, code: number): number {
    if (code >= branchCode) return pass(node, code)
    const before = nodes.count()
    const child = nodes.child(node, code)
    if (code < FIRST_SYMBOL && child === before) {
      freeFrom.push(node)
      freeTo.push(child)
    }
    return child
  }

  for (let pattern = 0; pattern < accepting.length; pattern += 1) {
    const end = sequences.starts[pattern + 1] ?? 0
    let node = 0
    for (let at = sequences.starts[pattern] ?? 0; at < end; at += 1) {
      node = follow(node, sequences.values[at] ?? END)
    }
    accepting[pattern] = node
  }
  return {
    ...toEdges(nodes.codes(), nodes.parents(), { branchCode, number }),
    free: { from: freeFrom.values(), to: freeTo.values() },
    accepts: { from: accepting, to: accepting.map((_, pattern) => pattern) },
  }
}

/** What each node was made for: a token leads to it, it is a gap, or ways meet in it. */
function toEdges(
  codes: Int32Array,
  parents: Int32Array,
  {
    branchCode,
    number,
  }: { readonly branchCode: number; readonly number: (symbol: number) => number },
): Pick<Graph<Int32Array>, 'most' | 'edges' | 'predicates'> {
  const most = new Int32Array(codes.length)
  const from = new Int32Array(codes.length)
  const to = new Int32Array(codes.length)
  const predicates = new Int32Array(codes.length)
  let count = 0
  for (let node = 1; node < codes.length; node += 1) {
    const code = codes[node] ?? 0
    if (code < FIRST_SYMBOL) most[node] = code
    else if (code < branchCode) {
      from[count] = parents[node] ?? 0
      to[count] = node
      predicates[count] = number(code - FIRST_SYMBOL)
      count += 1
    }
  }
  return {
    most,
    edges: { from: from.slice(0, count), to: to.slice(0, count) },
    predicates: predicates.slice(0, count),
  }
}

export function link({ from, to }: Pairs, node: number, target: number): void {
  from.push(node)
  to.push(target)
}

interface Nodes {
  /** The child of a node by a code, made where there is none: then its number is the former count. */
  readonly child: (node: number, code: number) => number
  readonly count: () => number
  readonly codes: () => Int32Array
  readonly parents: () => Int32Array
}

/** Children stand in chains, the last made first, which are short; only those of the root are looked up by their code. */
function createNodes(codeCount: number): Nodes {
  let places = 2 ** 10
  let code = new Int32Array(places)
  let parent = new Int32Array(places)
  let firstChild = new Int32Array(places)
  let sibling = new Int32Array(places)
  const ofRoot = new Int32Array(codeCount)
  let count = 1

  function make(node: number, by: number): number {
    if (count === places) {
      places *= 2
      code = lengthen(code, places)
      parent = lengthen(parent, places)
      firstChild = lengthen(firstChild, places)
      sibling = lengthen(sibling, places)
    }
    code[count] = by
    parent[count] = node
    if (node === 0) ofRoot[by] = count
    else {
      sibling[count] = firstChild[node] ?? 0
      firstChild[node] = count
    }
    count += 1
    return count - 1
  }

  return {
    child: (node, by) => {
      let known = node === 0 ? (ofRoot[by] ?? 0) : (firstChild[node] ?? 0)
      if (node !== 0) while (known !== 0 && code[known] !== by) known = sibling[known] ?? 0
      return known === 0 ? make(node, by) : known
    },
    count: () => count,
    codes: () => code.slice(0, count),
    parents: () => parent.slice(0, count),
  }
}

interface List {
  readonly push: (value: number) => void
  readonly values: () => Int32Array
}

function createList(): List {
  let values = new Int32Array(2 ** 10)
  let count = 0
  return {
    push: (value) => {
      if (count === values.length) values = lengthen(values, count * 2)
      values[count] = value
      count += 1
    },
    values: () => values.slice(0, count),
  }
}

function lengthen(values: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length)
  longer.set(values)
  return longer
}
