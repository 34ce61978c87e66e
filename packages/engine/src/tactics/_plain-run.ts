/** The automaton stepped in the plainest way, straight from its definition. A test holds `run.ts` against it. */
import type { Run } from './symbol.ts'
import { each, type Table } from './table.ts'

interface Thread {
  first: number
  left: number
}

export function createPlainRun(table: Table): Run {
  let now = new Map<number, Thread>()
  return {
    reset: () => {
      now = new Map()
    },
    step: ({ predicates, first: roots }, fresh, token, onMatch) => {
      const next = new Map<number, Thread>()
      const put = (node: number, first: number, left: number): boolean => {
        const there = next.get(node)
        if (there === undefined) next.set(node, { first, left })
        else if (there.left <= left) {
          there.left = left
          there.first = Math.max(there.first, first)
        }
        return there === undefined
      }
      const enter = (node: number, first: number): void => {
        if (!put(node, first, table.most[node] ?? 0)) return
        each(table.free, node, (free) => {
          enter(free, first)
        })
        each(table.accepts, node, (pattern) => {
          onMatch(pattern, first, token)
        })
      }
      for (const [node, { first, left }] of now) {
        const most = table.most[node] ?? 0
        if (fresh && (most === 0 || left < most)) continue
        const from = table.edges.starts[node] ?? 0
        const row = table.edges.values.subarray(from, table.edges.starts[node + 1])
        row.forEach((target, at) => {
          if (at % 2 === 1 && predicates.includes(row[at - 1] ?? -1)) enter(target, first)
        })
        if (left > 0 && !fresh) put(node, first, left - 1)
      }
      for (const root of roots) enter(root, token)
      now = next
    },
  }
}
