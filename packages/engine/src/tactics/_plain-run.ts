/** The automaton stepped in the plainest way, straight from its definition. A test holds `run.ts` against it. */
import { each } from './rows.ts'
import type { Run } from './symbol.ts'
import type { Table } from './table.ts'

interface Thread {
  readonly first: number
  /** The last token that may lead on. */
  readonly last: number
}

export function createPlainRun(table: Table): Run {
  let now = new Map<number, Thread>()
  return {
    reset: () => {
      now = new Map()
    },
    step: ({ predicates }, fresh, token, onMatch) => {
      const mostOf = (node: number): number => table.most[node] ?? 0
      const alive = [...now].filter(
        ([node, { last }]) => !fresh || (mostOf(node) > 0 && last === token + mostOf(node)),
      )
      const next = new Map(fresh ? [] : alive.filter(([, { last }]) => last > token))
      const entered = new Set<number>()
      const enter = (node: number, first: number): void => {
        if (entered.has(node)) return
        entered.add(node)
        const before = next.get(node)?.first ?? first
        next.set(node, { first: Math.max(before, first), last: token + 1 + mostOf(node) })
        each(table.free, node, (free) => {
          enter(free, first)
        })
        each(table.accepts, node, (pattern) => {
          onMatch(pattern, first, token)
        })
      }
      for (const [node, { first }] of alive.toSorted(([, a], [, b]) => a.first - b.first)) {
        each(table.edges, node, (predicate, at) => {
          if (predicates.includes(predicate)) enter(table.targets[at] ?? 0, first)
        })
      }
      for (const predicate of predicates) {
        each(table.first, predicate, (node) => {
          enter(node, token)
        })
      }
      now = next
    },
  }
}
